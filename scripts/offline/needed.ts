/**
 * All addresses that a language needs, of the files of the built site: its pages, what pages are made of, its part of the
 * search, and what lies at the top. Pages are named as readers ask for them.
 */
export function filesOfLanguage(files: readonly string[], language: string): string[] {
  return files.filter((path) => isNeeded(path, language)).map((path) => path.replace(/(?<=\/)index\.html$/, ''));
}

function isNeeded(path: string, language: string): boolean {
  if (path.startsWith('/pagefind/')) {
    const owner = /(?:wasm\.|pagefind\.|\/)(\w\w|unknown)(?:_\w+)?\.(?:pagefind|pf_\w+)$/.exec(path)?.[1];
    return owner === undefined || owner === language || owner === 'unknown';
  }
  if (path.startsWith(`/${language}/`)) return !path.includes('/404/');
  return path.startsWith('/_astro/') || path === '/favicon.svg';
}

/** The styles and scripts that a page names; typefaces have a fallback and are not worth the bytes. */
export function filesOfPage(html: string): string[] {
  return [...new Set([...html.matchAll(/(?:href|src)="(\/_astro\/[^"]+\.(?:css|js))"/g)].map(([, path]) => path!))];
}

/** The files that a script imports before it runs; what it imports later, it can do without. */
export function importsOf(script: string): string[] {
  const found = [...script.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)];
  return [...new Set(found.map(([, name]) => `/_astro/${name!}`))];
}
