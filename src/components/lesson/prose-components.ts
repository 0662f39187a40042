import type { ComponentName } from '../../lessons/prose/components.ts';
import Aside from './Aside.astro';
import Because from './Because.astro';
import Callout from './Callout.astro';
import Example from './Example.astro';
import Exercise from './Exercise.astro';
import Option from './Option.astro';
import Predict from './Predict.astro';
import Section from './Section.astro';
import Situation from './Situation.astro';

/** The components of the prose by name; the compiler demands one for every row of the list. */
export const proseComponents = {
  Aside,
  Because,
  Callout,
  Example,
  Exercise,
  Option,
  Predict,
  Section,
  Situation,
} as const satisfies Record<ComponentName, unknown>;
