/**
 * The components that the prose of a lesson is made of; there are no others. `attributes` are all required; those in
 * `neutral` say the same in every language. `inside` names the only parent that a component may have.
 */
export const components = {
  Section: { attributes: ['id', 'title'], neutral: ['id'] },
  Situation: { attributes: [], neutral: [] },
  Aside: { attributes: ['title'], neutral: [] },
  Example: { attributes: ['name'], neutral: ['name'] },
  Callout: { attributes: ['at'], neutral: ['at'], inside: 'Example' },
  Predict: { attributes: ['question'], neutral: ['question'] },
  Option: { attributes: ['id'], neutral: ['id'], inside: 'Predict' },
  Because: { attributes: [], neutral: [], inside: 'Option' },
  Exercise: { attributes: ['id'], neutral: ['id'] },
} as const satisfies Record<string, ComponentRow>;

export type ComponentRow = {
  readonly attributes: readonly string[];
  readonly neutral: readonly string[];
  readonly inside?: string;
};

export type ComponentName = keyof typeof components;

export const componentNames = Object.keys(components) as ComponentName[];
