import { z } from 'astro/zod';
import { closed, oneOf } from '../../lessons/schema/closed.ts';
import { happeningKinds, type WorkflowConfig } from './config.ts';

const word = z.string('Expected a name.').min(1, 'Expected a name.');
const runs = z.union([z.boolean(), z.literal('unknown')], 'Expected true, false or unknown.');
const level = oneOf(['none', 'read', 'write']);
const spellings = z.union([word, z.array(word).min(1)], 'Expected a command, or a list of its spellings.');
const which = { name: word.optional(), running: spellings.optional(), using: word.optional() };
const job = z.union([word, closed(which)], 'Expected the name of a job, or {running: a command}.');

const happening = closed({
  id: word,
  push: word.optional(),
  tag: word.optional(),
  'pull-request': closed({
    from: word,
    into: word,
    fork: z.boolean().optional(),
    type: word.optional(),
    number: z.int().min(1).optional(),
  }).optional(),
  schedule: z.union([word, z.literal(true)]).optional(),
  manual: word.optional(),
  changed: z.array(word).min(1).optional(),
}).refine(
  (value) => happeningKinds.filter((kind) => value[kind] !== undefined).length === 1,
  `Expected one of ${happeningKinds.join(', ')}.`,
);

/** The configuration of the lab in a lesson. */
export const configSchema = closed({
  events: z.array(happening).min(1, 'Expected at least one event.'),
  'default-branch': word.optional(),
}) as z.ZodType<WorkflowConfig>;

/** What each row takes, see `goals.ts`. */
export const rowSchemas = {
  valid: z.boolean(),
  fault: word,
  job: closed({ ...which, on: word.optional(), fails: job.optional(), runs: runs.optional() }).refine(
    ({ on, runs: wanted }) => (on === undefined) === (wanted === undefined),
    'Expected "on" and "runs" together, or neither.',
  ),
  started: closed({ on: word, times: z.int().min(0) }),
  order: z.array(job).min(2, 'Expected two jobs or more.'),
  together: z.array(job).min(2, 'Expected two jobs or more.'),
  token: closed({
    ...which,
    on: word,
    scope: word,
    level: oneOf(['none', 'read', 'write', 'unknown']).optional(),
    atMost: level.optional(),
  }),
  secrets: closed({ on: word, given: z.boolean() }),
  step: closed({ ...which, on: word, run: spellings.optional(), uses: word.optional(), runs }),
};
