import { expect, test } from 'vitest';
import { expandVariables, variableReferences } from '../../../src/engine/model/expand-variables.ts';

/** Source of what each form means: third_party/forked/golang/expansion/expand.go of Kubernetes. */
test.each<[text: string, expanded: string, names: string[]]>([
  ['$(HOST)', 'db', ['HOST']],
  ['http://$(HOST):$(PORT)/', 'http://db:5432/', ['HOST', 'PORT']],
  ['$(NONE)', '$(NONE)', ['NONE']],
  ['$$(HOST)', '$(HOST)', []],
  ['$$$(HOST)', '$db', ['HOST']],
  ['$HOST ${HOST}', '$HOST ${HOST}', []],
  ['$(HOST', '$(HOST', []],
  ['$()', '$()', ['']],
  ['$($(HOST))', '$($(HOST))', ['$(HOST']],
  ['5$', '5$', []],
])('%s', (text, expanded, names) => {
  const values = new Map([
    ['HOST', 'db'],
    ['PORT', '5432'],
  ]);
  expect(expandVariables(text, (name) => values.get(name))).toBe(expanded);
  expect(variableReferences(text).map(({ name }) => name)).toEqual(names);
});
