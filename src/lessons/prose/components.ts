/**
 * The components that the prose of a lesson is made of; there are no others. `attributes` are all required; those in
 * `neutral` say the same in every language. `inside` names the parents that a component may have, where it may not stand
 * alone. An `inline` component stands within a sentence: a translation may move it, but not out of its block.
 */
export const components = {
  Section: { attributes: ['id', 'title'], neutral: ['id'] },
  Situation: { attributes: [], neutral: [] },
  Aside: { attributes: ['title'], neutral: [] },
  Example: { attributes: ['name'], neutral: ['name'] },
  Callout: { attributes: ['at'], neutral: ['at'], inside: ['Example'] },
  Predict: { attributes: ['question'], neutral: ['question'] },
  Explore: { attributes: ['question'], neutral: ['question'] },
  Quiz: { attributes: ['question'], neutral: ['question'] },
  Option: { attributes: ['id'], neutral: ['id'], inside: ['Predict', 'Explore', 'Quiz'] },
  Because: { attributes: [], neutral: [], inside: ['Option'] },
  Compare: { attributes: [], neutral: [] },
  Side: { attributes: ['title'], neutral: [], inside: ['Compare'] },
  Steps: { attributes: [], neutral: [] },
  Step: { attributes: ['title'], neutral: [], inside: ['Steps'] },
  Picture: { attributes: ['name', 'title'], neutral: ['name'] },
  Part: { attributes: ['id', 'label'], neutral: ['id'], inside: ['Picture'] },
  Recording: { attributes: ['name', 'title'], neutral: ['name'] },
  Moment: { attributes: ['at'], neutral: ['at'], inside: ['Recording'] },
  Term: { attributes: ['id'], neutral: ['id'], inline: true },
  Lab: { attributes: ['name', 'title'], neutral: ['name'] },
  Exercise: { attributes: ['id'], neutral: ['id'] },
} as const satisfies Record<string, ComponentRow>;

export type ComponentRow = {
  readonly attributes: readonly string[];
  readonly neutral: readonly string[];
  readonly inside?: readonly string[];
  readonly inline?: true;
};

export type ComponentName = keyof typeof components;

export const componentNames = Object.keys(components) as ComponentName[];

/** Whether a component stands within a sentence. */
export const isInline = (name: ComponentName): boolean => (components[name] as ComponentRow).inline === true;
