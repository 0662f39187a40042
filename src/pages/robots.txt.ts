import type { APIRoute } from 'astro';

/** Everything may be read by machines; where the site's address is known, they are told of the sitemap. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n${site ? `\nSitemap: ${new URL('/sitemap-index.xml', site).href}\n` : ''}`);
