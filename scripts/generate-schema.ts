import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { readFacts } from './schema/facts.ts';
import { writeTable } from './schema/table.ts';
import { writeTypes } from './schema/typescript.ts';

/** The generated files by name, beside `src/engine/schema/`; the same facts give the same bytes. */
export function generateSchema(): Readonly<Record<string, string>> {
  const facts = readFacts();
  return { 'table.generated.ts': writeTable(facts), 'types.generated.ts': writeTypes(facts) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [name, text] of Object.entries(generateSchema())) {
    writeFileSync(new URL(`../src/engine/schema/${name}`, import.meta.url), text);
  }
}
