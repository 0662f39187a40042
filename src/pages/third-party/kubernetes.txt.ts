import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';

/** Kubernetes and Drydock's own code have the same licence. */
export const GET: APIRoute = () =>
  new Response(readFileSync('LICENSE', 'utf8'), { headers: { 'Content-Type': 'text/plain;charset=utf-8' } });
