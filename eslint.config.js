import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

const typed = ['src/**/*.ts', 'scripts/**/*.ts', 'tests/**/*.ts', '*.ts'];

export default defineConfig(
  globalIgnores([
    'dist/',
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
    rules: {
      // TypeScript knows every name; ESLint would need a list of those of the browser, of Node and of workers.
      'no-undef': 'off',
      // An underscore says that a parameter is there for those behind it.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // With noUncheckedIndexedAccess the mark is how code says that an index is known to exist.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['scripts/vite/**', 'src/components/site/*.js', '**/*.mjs', 'eslint.config.js', 'svelte.config.js'],
    extends: [ts.configs.disableTypeChecked],
  },
);
