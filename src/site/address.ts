/** Where the site will stand, such as https://drydock.example: read at build from this variable of the environment. */
export const addressVariable = 'DRYDOCK_SITE';

/**
 * The address of the site, without a path. Undefined where nobody says it: then pages name each other by their paths
 * alone, and there is no sitemap, because it may hold complete addresses only.
 * @throws Error where the value is no such address
 */
export function siteAddress(value: string | undefined): string | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  const url = URL.parse(value.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new Error(
      `${addressVariable} is "${value}": expected an address without a path, such as https://drydock.example.`,
    );
  }
  return url.origin;
}
