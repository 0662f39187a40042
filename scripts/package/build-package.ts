import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';
import { licenceText } from '../../src/third-party/packages.ts';
import { parserOnly } from '../vite/parser-only.ts';
import { packageOf } from '../vite/shipped-packages.ts';

/**
 * Bundles the command line with everything that it needs. One file starts it; the words of each language are files of
 * their own, read when that language is spoken. Beside them lie the licences: of our code, of our words, of the
 * packages that went in.
 * @param root folder of the project, with `npm run generate` done
 * @param folder is emptied and written
 * @returns the bytes written
 */
export async function buildPackage(root: string, folder: string): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  const { output } = await build({
    cwd: root,
    input: { drydock: 'src/cli/main.ts' },
    platform: 'node',
    transform: { target: 'node20' },
    plugins: [parserOnly()],
    output: {
      dir: folder,
      format: 'esm',
      minify: true,
      entryFileNames: '[name].js',
      chunkFileNames: 'parts/[name]-[hash].js',
    },
    logLevel: 'warn',
  });
  const chunks = output.filter((each) => each.type === 'chunk');
  const packages = new Set(chunks.flatMap((chunk) => chunk.moduleIds.flatMap((id) => packageOf(id) ?? [])));
  const ours = ['LICENSE', 'content/LICENSE'].map((file) => readFileSync(join(root, file), 'utf8'));
  const licences = [...ours, ...[...packages].sort().map((name) => `${name}\n\n${licenceText(root, name)}\n`)];
  writeFileSync(join(folder, 'licences.txt'), licences.join('\n\n'));
  return [...chunks.map(({ code }) => code), ...licences].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}
