import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

const typed = ['src/**/*.ts', 'scripts/**/*.ts', 'tests/**/*.ts', 'bench/**/*.ts', '*.ts'];

export default defineConfig(
  globalIgnores([
    'dist/',
    'package/dist/',
    '.astro/',
    '.drydock/',
    'test-results/',
    '**/generated/',
    '**/*.generated.ts',
    'tests/conformance/',
  ]),
  js.configs.recommended,
  ts.configs.strict,
  ...astro.configs.recommended,
  ...svelte.configs.recommended,
  {
    files: typed,
    extends: [ts.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // vitest's and Playwright's `test` return promises that their runners await.
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['test', 'it', 'describe'] }],
      // Factories give objects of closures: their methods are taken apart and never ask for `this`.
      '@typescript-eslint/unbound-method': 'off',
      // A function may promise because its type does, as the store that keeps everything in memory.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // svelte-check is the one that warns, and it fails on warnings; here they would be counted as unused.
      'svelte/no-unused-svelte-ignore': 'off',
      // What a component assigns, its markup and its effects read later.
      'no-useless-assignment': 'off',
    },
  },
  {
    // dependency-cruiser, which guards the boundaries between the rooms, cannot read Astro's components.
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.astro/*.js'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['monaco-editor', 'monaco-editor/*', 'js-yaml', 'd3-*', '@dagrejs/*'],
              message:
                'One room alone talks to this package. Import what the room offers (src/editor, src/engine, src/graph-view).',
            },
            {
              group: ['**/src/server/*', '**/server/*', '**/cli/*', '**/scripts/*', '**/tests/*'],
              message:
                'Pages are built without the server, the command line, scripts and tests. Move what both need to a room that both may import.',
            },
          ],
        },
      ],
    },
  },
  {
    rules: {
      // TypeScript knows every name; ESLint would need a list of those of the browser, of Node and of workers.
      'no-undef': 'off',
      // An underscore says that a parameter is there for those behind it.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // With noUncheckedIndexedAccess the mark is how code says that an index is known to exist.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-console': 'error',
      // Names that the browser has too: a forgotten import or a renamed function would not be noticed by the types.
      'no-restricted-globals': [
        'error',
        'blur',
        'close',
        'event',
        'find',
        'focus',
        'length',
        'name',
        'open',
        'parent',
        'print',
        'scroll',
        'status',
        'stop',
        'top',
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [ts.configs.disableTypeChecked],
  },
);
