import type { ComponentName } from '../../lessons/prose/components.ts';
import Aside from './Aside.astro';
import Because from './Because.astro';
import Callout from './Callout.astro';
import Compare from './Compare.astro';
import Example from './Example.astro';
import Exercise from './Exercise.astro';
import Explore from './Explore.astro';
import Lab from './Lab.astro';
import Moment from './Moment.astro';
import Option from './Option.astro';
import Part from './Part.astro';
import Picture from './Picture.astro';
import Predict from './Predict.astro';
import Quiz from './Quiz.astro';
import Recording from './Recording.astro';
import Section from './Section.astro';
import Side from './Side.astro';
import Situation from './Situation.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Term from './Term.astro';

/** The components of the prose by name; the compiler demands one for every row of the list. */
export const proseComponents = {
  Aside,
  Because,
  Callout,
  Compare,
  Example,
  Exercise,
  Explore,
  Lab,
  Moment,
  Option,
  Part,
  Picture,
  Predict,
  Quiz,
  Recording,
  Section,
  Side,
  Situation,
  Step,
  Steps,
  Term,
} as const satisfies Record<ComponentName, unknown>;
