import { brotliCompressSync, constants } from 'node:zlib';
import { build, type OutputChunk } from 'rolldown';
import { minifySync } from 'rolldown/utils';
import { parserOnly } from '../../scripts/vite/parser-only.ts';
import { root } from '../paths.ts';

/*
 * Prints the bytes of the engine's worker after Brotli, as the site ships it: bundled and minified, with the tables of
 * all versions and js-yaml. The server's words are no part of it: they load where they are printed. `core` is what
 * loads with the worker, `later` what each part brings besides when a text first asks for it, and `whole` all of it in
 * one file. `rooms` says what each room weighs alone; together they weigh more than the whole, which shares its words.
 */
const weigh = (code: string): number =>
  brotliCompressSync(code, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(code),
    },
  }).length;

const worker = 'src/session/engine.worker.ts';

const bundle = async (minify: boolean, inOneFile: boolean): Promise<readonly OutputChunk[]> => {
  const { output } = await build({
    ...{ cwd: root, input: worker, platform: 'browser', write: false, logLevel: 'warn' },
    plugins: [parserOnly()],
    output: { format: 'esm', minify, ...(inOneFile && { codeSplitting: false }) },
  });
  return output.filter((each) => each.type === 'chunk');
};

const chunks = new Map((await bundle(true, false)).map((chunk) => [chunk.fileName, chunk]));
/** The files that come with a file, itself included. */
const closure = (name: string, found = new Set<string>()): Set<string> => {
  if (found.has(name)) return found;
  found.add(name);
  for (const each of chunks.get(name)?.imports ?? []) closure(each, found);
  return found;
};
const sum = (names: readonly string[], size: (code: string) => number): number =>
  names.reduce((all, name) => all + size(chunks.get(name)!.code), 0);

const [entry] = chunks.values();
const core = [...closure(entry!.fileName)];
const later = Object.fromEntries(
  [...chunks.values()]
    .filter(({ isDynamicEntry }) => isDynamicEntry)
    .map(({ name, fileName }) => [
      name,
      sum(
        [...closure(fileName)].filter((each) => !core.includes(each)),
        weigh,
      ),
    ]),
);
const [whole] = await bundle(true, true);
// One of its sentences would show that they came along.
if (whole!.code.includes('a lowercase RFC 1123')) throw new Error("The server's words are in the engine.");
const files = new Map<string, string>();
for (const [id, { code: part }] of (await bundle(false, true)).flatMap(({ modules }) => Object.entries(modules))) {
  const [, ofPackage, ofOurs] = /node_modules\/((?:@[^/]+\/)?[^/]+)|src\/(engine\/[^/]+|[^/]+)/.exec(id) ?? [];
  const room = ofPackage ?? ofOurs ?? id;
  files.set(room, `${files.get(room) ?? ''}${part ?? ''}\n`);
}
const alone = (part: string): number => weigh(minifySync('part.js', part, { compress: false }).code);
const rooms = Object.fromEntries([...files].map(([room, part]) => [room, alone(part)]));
const plain = sum(core, (code) => Buffer.byteLength(code));
process.stdout.write(JSON.stringify({ core: sum(core, weigh), plain, later, whole: weigh(whole!.code), rooms }));
