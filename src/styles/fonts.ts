import { createRequire } from 'node:module';
import { fontProviders } from 'astro/config';

const require = createRequire(import.meta.url);

type Package = 'noto-sans' | 'noto-sans-thai' | 'jetbrains-mono';

/** One file of a font package, for the characters of its script only. */
function face(name: Package, script: 'latin' | 'cyrillic' | 'thai') {
  const ranges = require(`@fontsource-variable/${name}/unicode.json`) as Record<string, string>;
  const [first, ...rest] = (ranges[script] ?? '').split(',');
  if (!first) throw new Error(`The package @fontsource-variable/${name} no longer has the script "${script}".`);
  return {
    weight: '100 900',
    style: 'normal',
    src: [`@fontsource-variable/${name}/files/${name}-${script}-wght-normal.woff2`],
    unicodeRange: [first, ...rest],
  } as const;
}

/**
 * One family per script, so that a page preloads the script of its language and names no other.
 * What prose is set in is preloaded and optional: where it comes late, the system's font stays for this page. A face that
 * is stretched to the same measures breaks its lines elsewhere all the same, and a text that moves loses its reader.
 */
export const fonts = [
  {
    provider: fontProviders.local(),
    name: 'Noto Sans Latin',
    display: 'optional',
    cssVariable: '--font-latin',
    fallbacks: [],
    options: { variants: [face('noto-sans', 'latin')] },
  },
  {
    provider: fontProviders.local(),
    name: 'Noto Sans Cyrillic',
    display: 'optional',
    cssVariable: '--font-cyrillic',
    fallbacks: [],
    options: { variants: [face('noto-sans', 'cyrillic')] },
  },
  {
    provider: fontProviders.local(),
    name: 'Noto Sans Thai',
    display: 'optional',
    cssVariable: '--font-thai',
    fallbacks: [],
    options: { variants: [face('noto-sans-thai', 'thai')] },
  },
  {
    provider: fontProviders.local(),
    name: 'JetBrains Mono',
    cssVariable: '--font-workbench',
    fallbacks: [],
    options: { variants: [face('jetbrains-mono', 'latin'), face('jetbrains-mono', 'cyrillic')] },
  },
];
