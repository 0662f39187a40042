import type { APIRoute } from 'astro';
import { licenceText, shippedPackages } from '../../third-party/packages.ts';

/** The texts of the licences, once for all languages. */
export const getStaticPaths = () =>
  shippedPackages(process.cwd()).map(({ name, slug }) => ({ params: { package: slug }, props: { name } }));

export const GET: APIRoute<{ name: string }> = ({ props }) =>
  new Response(`${licenceText(process.cwd(), props.name)}\n`, {
    headers: { 'Content-Type': 'text/plain;charset=utf-8' },
  });
