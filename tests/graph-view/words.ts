import type { GraphWords } from '../../src/graph-view/words.ts';

export const words: GraphWords = {
  missing: 'missing',
  optional: 'optional',
  broken: 'broken',
  generated: 'generated',
  outside: 'outside',
  guess: 'guess',
  error: 'error',
  warning: 'warning',
  cluster: 'cluster',
  toAdd: 'to add',
  notInGoal: 'not in the goal',
  objects: (count) => `${count} objects`,
  namespace: (name) => `namespace ${name}`,
  edge: (name) => name,
};
