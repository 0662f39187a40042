/** How the service worker answers a request. */
export type Way = 'files-first' | 'network-first' | 'pass';

/**
 * The way of an address of this site. Files with a hash in their name never change, so what is kept is as good as new;
 * everything else is asked of the network first. What no page of the site asks for passes by untouched.
 */
export function wayOf(method: string, url: URL, origin: string): Way {
  if (method !== 'GET' || url.origin !== origin) return 'pass';
  if (url.pathname === '/sw.js') return 'pass';
  const hashed = url.pathname.startsWith('/_astro/') || /^\/pagefind\/(?:index|fragment)\//.test(url.pathname);
  return hashed ? 'files-first' : 'network-first';
}

/** The page that stands for one that is neither reachable nor kept: in the language of the address. */
export function fallbackOf(pathname: string, languages: readonly string[], otherwise: string): string {
  const wanted = pathname.split('/')[1] ?? '';
  return `/${languages.includes(wanted) ? wanted : otherwise}/offline/`;
}
