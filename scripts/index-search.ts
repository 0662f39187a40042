/** Indexes the built pages for the search, each language by itself. Runs after the site is built and before it is compressed. */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { languages } from '../src/i18n/languages.ts';
import { recordsOf } from './search/records.ts';
import { separateThaiWords } from './search/thai-words.ts';

const root = 'dist';
const output = join(root, 'pagefind');
/** Pagefind brings whole interfaces along; the site has its own. */
const wanted = /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|.*\.pagefind|.*\.pf_\w+)$/;

const { index, errors } = await createIndex({});
if (!index) throw new Error(`The search could not be prepared: ${errors.join(' ')}`);
for (const { id } of languages) {
  const files = (await readdir(join(root, id), { recursive: true })).filter((file) => file.endsWith('index.html'));
  for (const file of files.sort()) {
    const html = await readFile(join(root, id, file), 'utf8');
    // Only what says where its text begins belongs into the search.
    if (!html.includes('data-pagefind-body')) continue;
    const url = `/${id}/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    for (const record of recordsOf(url, id === 'th' ? separateThaiWords(html) : html)) {
      const { errors } = await index.addHTMLFile({ url: record.url, content: record.html });
      if (errors.length > 0) throw new Error(`${record.url} cannot be searched: ${errors.join(' ')}`);
    }
  }
}
const { files } = await index.getFiles();
await rm(output, { recursive: true, force: true });
for (const { path, content } of files.filter(({ path }) => wanted.test(path))) {
  await mkdir(dirname(join(output, path)), { recursive: true });
  await writeFile(join(output, path), content);
}
await close();
