import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import type { Held } from '../../../src/lessons/goals/condition.ts';
import { model, rows } from '../../../src/labs/workflow/index.ts';
import { configSchema, rowSchemas } from '../../../src/labs/workflow/schema.ts';

/** One case: a workflow, what happens, and what then holds or does not, in the rows of the lab. */
type Case = {
  readonly events: unknown;
  readonly workflow: string;
  readonly holds: readonly Statement[];
  readonly fails?: readonly Statement[];
};
type Statement = Readonly<Record<string, unknown>>;

const folder = join(import.meta.dirname, 'cases');
const names = readdirSync(folder).map((name) => name.replace(/\.yaml$/, ''));

const decide = rows as unknown as Readonly<Record<string, (wanted: unknown, state: unknown) => Held>>;

test.each(names)('%s', (name) => {
  const { events, workflow, holds, fails = [] } = load(readFileSync(join(folder, `${name}.yaml`), 'utf8')) as Case;
  const config = configSchema.parse({ events });
  const state = model.compute([{ name: '.github/workflows/ci.yml', text: workflow }], config);
  const met = (statement: Statement): boolean => {
    const [row, wanted] = Object.entries(statement)[0]!;
    rowSchemas[row as keyof typeof rowSchemas].parse(wanted);
    return decide[row]!(wanted, state).met;
  };
  expect(holds.filter((statement) => !met(statement))).toEqual([]);
  expect(fails.filter(met)).toEqual([]);
});
