import { brotliCompressSync, constants } from 'node:zlib';
import { build, type OutputChunk } from 'rolldown';
import { minifySync } from 'rolldown/utils';
import { root } from '../paths.ts';

/*
 * Prints the bytes of the engine's worker after Brotli, as the site ships it: bundled and minified, with the tables of
 * all versions and js-yaml. The server's words are no part of it: they load where they are printed. `parts` says what
 * each room weighs alone; together they weigh more than the whole, which shares its words.
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

const bundle = async (minify: boolean): Promise<OutputChunk> =>
  (
    await build({
      ...{ cwd: root, input: worker, platform: 'browser', write: false, logLevel: 'warn' },
      output: { format: 'esm', minify },
    })
  ).output[0];

const { code } = await bundle(true);
// One of its sentences would show that they came along.
if (code.includes('a lowercase RFC 1123')) throw new Error("The server's words are in the engine.");
const rooms = new Map<string, string>();
for (const [id, { code: part }] of Object.entries((await bundle(false)).modules)) {
  const [, ofPackage, ofOurs] = /node_modules\/((?:@[^/]+\/)?[^/]+)|src\/(engine\/[^/]+|[^/]+)/.exec(id) ?? [];
  const room = ofPackage ?? ofOurs ?? id;
  rooms.set(room, `${rooms.get(room) ?? ''}${part ?? ''}\n`);
}
const alone = (part: string): number => weigh(minifySync('part.js', part, { compress: false }).code);
const parts = Object.fromEntries([...rooms].map(([room, part]) => [room, alone(part)]));
process.stdout.write(JSON.stringify({ bytes: weigh(code), plain: Buffer.byteLength(code), parts }));
