/**
 * What the browser may do on a page: everything comes from the site itself, and no script stands in a page.
 * Styles may stand in a page, because the editor and Svelte position things with them.
 */
const contentSecurityPolicy = (scripts = ''): string =>
  [
    "default-src 'none'",
    `script-src 'self'${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** A worker follows the policy that comes with its own file. The search's compiles WebAssembly; no page may. */
const searchWorker = '/pagefind/pagefind-worker.js';

/** Set on every answer, errors included. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy(),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};

/** The headers of the answer to this address. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  return path === searchWorker
    ? { ...securityHeaders, 'Content-Security-Policy': contentSecurityPolicy(" 'wasm-unsafe-eval'") }
    : securityHeaders;
}

/** Files under `/_astro/` carry a hash of their content in their name; everything else is asked for again each time. */
export function cacheControl(path: string): string {
  return path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}
