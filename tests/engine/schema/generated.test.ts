import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generateSchema } from '../../../scripts/generate-schema.ts';

test.each(Object.entries(generateSchema()))('%s is what the recorded facts give', (name, text) => {
  const written = readFileSync(new URL(`../../../src/engine/${name}`, import.meta.url), 'utf8');
  expect(written === text, `run \`node scripts/generate-schema.ts\` to write ${name} anew`).toBe(true);
});
