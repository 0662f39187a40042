import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { readFacts } from './schema/facts.ts';
import { readShapes, writeShapes } from './schema/shapes.ts';
import { writeTable } from './schema/table.ts';
import { writeTypes } from './schema/typescript.ts';

/** The generated files by their path under `src/engine/`; the same recordings give the same bytes. */
export function generateSchema(): Readonly<Record<string, string>> {
  const facts = readFacts();
  return {
    'schema/table.generated.ts': writeTable(facts),
    'schema/types.generated.ts': writeTypes(facts),
    'server-text/shapes.generated.ts': writeShapes(readShapes()),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [path, text] of Object.entries(generateSchema())) {
    writeFileSync(new URL(`../src/engine/${path}`, import.meta.url), text);
  }
}
