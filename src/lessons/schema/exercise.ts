import { z } from 'astro/zod';
import { closed, oneOf } from './closed.ts';
import type { LabGoal } from '../../labs/lab.ts';
import type { LabSchemas } from '../../labs/schemas.ts';
import { vocabularyOf } from './condition.ts';
import { goalListOf, goalsSchema } from './goal.ts';
import { labSchema } from './lab.ts';
import { distinct, id, text } from './words.ts';

/**
 * The ways to practise. `fix`: mend what is broken. `build`: make what the drawing of the goal shows. `extend`: add to
 * what works. `order`: bring the lines of a manifest into order and depth.
 */
export const exerciseKinds = ['fix', 'build', 'extend', 'order'] as const;

/** What every exercise says, wherever it is done. */
const everywhere = {
  kind: oneOf(exerciseKinds),
  /** Files of `start/` that the learner reads and cannot change. */
  readonly: distinct(z.string()).default([]),
  /** Goals that `start/` does not reach. */
  start: closed({
    misses: distinct(id).min(1, 'Expected at least one goal: a start that reaches them all leaves nothing to do.'),
  }),
  /** For each folder of `wrong/`, the goals that it does not reach. */
  wrong: z.record(
    id,
    closed({ misses: distinct(id).min(1, 'Expected at least one goal: an attempt that reaches them all is right.') }),
  ),
};

/** `exercise.yaml`: what is asked, without words. Findings that an attempt shows are marked in its manifests: `# ! code`. */
export const exerciseSchema = closed({
  ...everywhere,
  /** An exercise in a lab is read by `labExerciseSchema`. */
  lab: z.undefined().optional(),
  goals: goalsSchema,
  /** Of `build`: what its drawing leaves to the learner. The goals decide; this keeps the drawing from asking for more. */
  drawing: closed({
    /** Objects of the solution whose names are free, as "Kind/name", or all of them. */
    names: z.union([z.literal('all'), distinct(z.string())]).optional(),
    /** Those that may be of any kind that runs Pods, as "Kind/name". */
    workloads: distinct(z.string()).optional(),
    namespaces: z.boolean().optional(),
    /** A connection may be made in whatever way, such as by `env` where the solution has `envFrom`. */
    connections: z.boolean().optional(),
  }).optional(),
});

/** `exercise.yaml` of an exercise that is done in a lab: with the lab's configuration, and goals in its words. */
export function labExerciseSchema(schemas: LabSchemas) {
  return closed({
    ...everywhere,
    lab: labSchema(schemas),
    goals: goalListOf<LabGoal>(vocabularyOf(schemas.rowSchemas).goal),
  });
}

export type ExerciseFile = z.output<typeof exerciseSchema>;

/** `<lang>.yaml` of an exercise: its words. */
export const exerciseWordsSchema = closed({
  title: text,
  /** What is the matter and what to do. Paragraphs are separated by an empty line. */
  task: text,
  /** For each goal, what holds when it is met, and the next step for as long as it is not. */
  goals: z.record(id, closed({ goal: text, next: text })),
  /** Offered one by one after the first attempt: what to look at, which way to go, and the step before the solution. */
  hints: closed({ observe: text, direction: text, near: text }),
  /** Said once all goals are met. */
  done: text,
  /**
   * Read after the solution: what happened, how Kubernetes behaved, the mistake that many make, and when one meets it at
   * work. Paragraphs are separated by an empty line.
   */
  debrief: text,
});

export type ExerciseWords = z.output<typeof exerciseWordsSchema>;
