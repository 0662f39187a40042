import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../scripts/run/child.mjs';
import { bench, made, root } from '../paths.ts';
import type { Prose } from '../pages/prose-of.ts';
import { ensurePackage } from './ensure-package.ts';

const packages = join(bench, 'starlight');
const site = join(made, 'starlight');

/** A site as its guide makes it: nothing is set but a title. */
const files: Readonly<Record<string, string>> = {
  'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [starlight({ title: 'Drydock' })] });
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
};

/**
 * Builds a default Starlight site with these texts, and compresses it as ours.
 * @param pages each text by the name of its page
 * @returns the folder of the built site, or why there is none
 */
export async function buildStarlight(
  pages: Readonly<Record<string, Prose>>,
): Promise<{ readonly folder: string } | { readonly missing: string }> {
  const ensured = await ensurePackage(packages, '@astrojs/starlight');
  if ('missing' in ensured) return ensured;
  rmSync(site, { recursive: true, force: true });
  mkdirSync(join(site, 'src/content/docs'), { recursive: true });
  cpSync(join(packages, 'package.json'), join(site, 'package.json'));
  symlinkSync(join(packages, 'node_modules'), join(site, 'node_modules'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(site, name), text);
  for (const [name, { title, text }] of Object.entries(pages)) {
    const head = `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(title)}\n---\n\n`;
    writeFileSync(join(site, 'src/content/docs', `${name}.md`), head + text);
  }
  const astro = join(packages, 'node_modules/.bin/astro');
  for (const [program, ...args] of [
    [process.execPath, astro, 'build', '--root', site],
    [process.execPath, join(root, 'scripts/compress.ts')],
  ] as const) {
    const { code, output } = await run(program, args, { quiet: true, cwd: site });
    if (code !== 0) throw new Error(`Starlight could not be built: ${output}`);
  }
  const folder = join(site, 'dist');
  return existsSync(folder) ? { folder } : { missing: 'Starlight built nothing' };
}
