import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFacts, type Facts, type RecordedKind } from '../scripts/schema/facts.ts';
import { schemaOfType, typesWithin, type JsonSchema } from './json-schema.ts';
import { made } from './paths.ts';

/** Where kubeconform finds a kind's schema; the words in braces are its own. */
export const schemaLocation = join(made, 'schemas', '{{.ResourceKind}}{{.KindSuffix}}.json');

/** The folder with `all.json` and `_definitions.json`, in the form that yaml-language-server knows. */
export const serverSchemas = join(made, 'schemas', 'server');

/**
 * Writes the schemas of the newest version for both peers, made of the recorded facts: a file for each kind, and one
 * file that asks for any type. The schemas that yaml-language-server fetches for `kubernetes` are of that form; like
 * ours, they name all types there, not kinds alone.
 */
export function writeSchemas(): void {
  const facts = [...readFacts().values()].at(-1)!;
  rmSync(join(made, 'schemas'), { recursive: true, force: true });
  mkdirSync(serverSchemas, { recursive: true });
  for (const kind of facts.kinds) {
    const definitions = definitionsOf(facts, [...typesWithin(kind.type, facts)], [kind]);
    const text = JSON.stringify({ $ref: refTo(kind.type), definitions });
    writeFileSync(join(made, 'schemas', fileOf(kind)), text);
  }
  const definitions = definitionsOf(facts, Object.keys(facts.types), facts.kinds);
  writeFileSync(join(serverSchemas, '_definitions.json'), JSON.stringify({ definitions }));
  const oneOf = Object.keys(facts.types).map((id) => ({ $ref: `_definitions.json${refTo(id)}` }));
  writeFileSync(join(serverSchemas, 'all.json'), JSON.stringify({ oneOf }));
}

/** The definitions of some types; the kinds among them say which apiVersion and kind they are. */
function definitionsOf(
  facts: Facts,
  ids: readonly string[],
  kinds: readonly RecordedKind[],
): Record<string, JsonSchema> {
  const byType = new Map(kinds.map((kind) => [kind.type, kind]));
  return Object.fromEntries(
    ids.map((id) => {
      const schema = schemaOfType(id, facts.types[id]!, (other) => ({ $ref: refTo(other) }));
      const kind = byType.get(id);
      return [nameOf(id), kind ? identified(schema, kind) : schema];
    }),
  );
}

function identified(schema: JsonSchema, { apiVersion, kind }: RecordedKind): JsonSchema {
  const own = { apiVersion: { type: 'string', enum: [apiVersion] }, kind: { type: 'string', enum: [kind] } };
  return { ...schema, properties: { ...(schema['properties'] as object), ...own } };
}

/** The names of Kubernetes' own OpenAPI document, by which yaml-language-server finds the schema of a kind. */
const nameOf = (id: string): string => `io.k8s.api.${id.replace('/', '.')}`;
const refTo = (id: string): string => `#/definitions/${nameOf(id)}`;

function fileOf({ apiVersion, kind }: RecordedKind): string {
  const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['', apiVersion];
  const suffix = [group?.split('.')[0], version].filter((part) => part !== '').join('-');
  return `${kind}-${suffix}.json`.toLowerCase();
}
