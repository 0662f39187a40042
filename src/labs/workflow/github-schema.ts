import { JSONObjectReader } from '@actions/workflow-parser/templates/json-object-reader';
import { TemplateSchema } from '@actions/workflow-parser/templates/schema/index';
// The package's own way to this file lacks the import attribute that Node asks for, and its exports leave the file out.
import definitions from '../../../node_modules/@actions/workflow-parser/dist/workflow-v1.0.min.json' with { type: 'json' };

let schema: TemplateSchema | undefined;

/** What GitHub allows in a workflow file, as its parser has it. It is read when first asked for. */
export function githubSchema(): TemplateSchema {
  schema ??= TemplateSchema.load(new JSONObjectReader(undefined, JSON.stringify(definitions)));
  return schema;
}

type Properties = Readonly<Record<string, unknown>>;

/** The keys that a definition of the schema knows, so that a typing error can be answered with a suggestion. */
export function keysOf(definition: string): readonly string[] {
  const known = definitions.definitions as Readonly<
    Record<string, { mapping?: { properties?: Properties } } | undefined>
  >;
  return Object.keys(known[definition]?.mapping?.properties ?? {});
}
