import { expect, test } from 'vitest';
import { packageOf } from '../../scripts/vite/shipped-packages.ts';

test.each([
  ['/a/node_modules/js-yaml/dist/js-yaml.mjs', 'js-yaml'],
  ['/a/node_modules/@dagrejs/dagre/dist/dagre.js?v=1', '@dagrejs/dagre'],
  ['/a/node_modules/astro/node_modules/zod/index.js', 'zod'],
  ['\0/a/node_modules/svelte/src/index.js', 'svelte'],
  ['/a/src/engine/index.ts', undefined],
])('%s belongs to %s', (id, name) => expect(packageOf(id)).toBe(name));
