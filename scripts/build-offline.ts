/** Makes the service worker and the lists of what each language needs. Runs after the files are compressed. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'rolldown';
import { languages } from '../src/i18n/languages.ts';
import type { KeepList } from '../src/offline/caches.ts';
import { filesOfLanguage, filesOfPage, importsOf } from './offline/needed.ts';

const root = 'dist';
const entries = await readdir(root, { recursive: true, withFileTypes: true });
const all = entries
  .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
  .filter((path) => path !== '/sw.js' && !path.startsWith('/offline/'))
  .sort();

/** The site as a whole: another text on any page is another version. */
const hash = createHash('sha256');
for (const path of all) hash.update(path).update(await readFile(join(root, path)));
const version = hash.digest('hex').slice(0, 12);

/** What is transferred: the compressed file where there is one. */
async function transferred(path: string): Promise<number> {
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
  return (await stat(`${file}.br`).catch(() => stat(file))).size;
}

await mkdir(join(root, 'offline'), { recursive: true });
const fallbacks = new Set<string>();
for (const { id } of languages) {
  const files = filesOfLanguage(all, id);
  const sizes = await Promise.all(files.map(transferred));
  const list: KeepList = { version, bytes: sizes.reduce((sum, size) => sum + size, 0), files };
  await writeFile(join(root, 'offline', `${id}.json`), JSON.stringify(list));
  const page = `/${id}/offline/`;
  const html = await readFile(join(root, page, 'index.html'), 'utf8');
  const queue = [page, ...filesOfPage(html)];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    if (fallbacks.has(file)) continue;
    fallbacks.add(file);
    if (file.endsWith('.js')) queue.push(...importsOf(await readFile(join(root, file), 'utf8')));
  }
}

await build({
  input: 'src/offline/worker.ts',
  transform: { define: { siteVersion: JSON.stringify(version), firstFiles: JSON.stringify([...fallbacks]) } },
  output: { file: join(root, 'sw.js'), format: 'iife', minify: true },
  logLevel: 'warn',
});
