import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Writes `.br` and `.gz` beside the built files that shrink, so that the server never compresses while it serves. */
const root = 'dist';
const compressible = /\.(?:html|css|js|mjs|json|svg|txt|xml|ttf|webmanifest|wasm|map)$/;
/** Smaller files fit into one packet either way. */
const smallest = 1024;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

async function compress(file: string): Promise<void> {
  const text = await readFile(file);
  if (text.length < smallest) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  const [brotli, gzipped] = await Promise.all([toBrotli(text, { params }), toGzip(text, { level: 9 })]);
  if (brotli.length < text.length) await writeFile(`${file}.br`, brotli);
  if (gzipped.length < text.length) await writeFile(`${file}.gz`, gzipped);
}

const entries = await readdir(root, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile() && compressible.test(entry.name));
const queue = files.map((entry) => join(entry.parentPath, entry.name));
// zlib works in the thread pool; a few files at a time keep it busy without holding the whole site in memory.
const work = async () => {
  for (let file = queue.pop(); file; file = queue.pop()) await compress(file);
};
await Promise.all([work(), work(), work(), work()]);
