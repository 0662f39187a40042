import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    maxWorkers: 2,
    // Searching tests take seconds on a busy machine; a test that hangs is still ended.
    testTimeout: 30_000,
  },
});
