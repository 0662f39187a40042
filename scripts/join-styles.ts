import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Gives each built page one style sheet, of those that Astro has linked to it, in their order: pages that need the same
 * share it. A sheet that speaks of components alone, of which none stands in the page, is left out: it comes with the script
 * that brings the component. A page with `data-mounts` keeps all: its own script mounts components at once, and brings no
 * sheets for them.
 */
const root = 'dist';
const link = /<link rel="stylesheet" href="(\/_astro\/[^"]+\.css)">/g;
/** How Svelte and Astro mark the elements of a component. */
const scope = /svelte-[a-z0-9]+|data-astro-cid-[a-z0-9]+/g;

const texts = new Map<string, Promise<string>>();
const textOf = (sheet: string): Promise<string> => {
  const known = texts.get(sheet) ?? readFile(join(root, sheet), 'utf8');
  texts.set(sheet, known);
  return known;
};

/** True where every rule belongs to a component that is not on the page. */
function isIdle(css: string, page: string): boolean {
  const scopes = new Set(css.match(scope));
  // A sheet that an import brings for its own sake marks nothing: it may mean anything.
  return scopes.size > 0 && [...scopes].every((each) => !page.includes(each));
}

async function joinStyles(file: string): Promise<void> {
  const page = await readFile(file, 'utf8');
  const sheets = [...page.matchAll(link)].map(([, href]) => href!);
  if (sheets.length === 0) return;
  const needed: string[] = [];
  for (const sheet of new Set(sheets)) {
    const css = await textOf(sheet);
    if (css.trim() !== '' && (page.includes(' data-mounts') || !isIdle(css, page))) needed.push(css);
  }
  const css = needed.join('\n');
  const name = `/_astro/page.${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`;
  await writeFile(join(root, name), css);
  let isFirst = true;
  const joined = page.replace(link, () => {
    const here = isFirst ? `<link rel="stylesheet" href="${name}">` : '';
    isFirst = false;
    return here;
  });
  await writeFile(file, joined);
}

const entries = await readdir(root, { recursive: true, withFileTypes: true });
for (const entry of entries) {
  if (entry.isFile() && entry.name.endsWith('.html')) await joinStyles(join(entry.parentPath, entry.name));
}
