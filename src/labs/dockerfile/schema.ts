import { z } from 'astro/zod';
import { closed, oneOf } from '../../lessons/schema/closed.ts';
import type { Change } from './config.ts';
import { panes } from './config.ts';

const path = z.string().min(1);
const paths = z.array(path);

const contextFile = closed({
  content: z.string().optional(),
  executable: z.boolean().optional(),
  size: z.string().optional(),
});

const step = closed({
  run: z.array(path).min(1),
  with: z.array(path).min(1).optional(),
  needs: paths.optional(),
  removes: paths.optional(),
  makes: z.record(path, paths).optional(),
});

const kinds = ['edit', 'add', 'remove', 'chmod', 'touch', 'arg', 'secret', 'later', 'revert', 'target'] as const;

const change: z.ZodType<Change> = closed({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'Expected a name in small letters, such as edit-server.'),
  ...Object.fromEntries(kinds.map((kind) => [kind, path.optional()])),
  arg: closed({ name: path, value: z.string() }).optional(),
  later: oneOf(['month']).optional(),
}).refine(
  (value) => kinds.filter((kind) => Object.hasOwn(value as object, kind)).length === 1,
  `Expected exactly one of ${kinds.join(', ')}.`,
) as unknown as z.ZodType<Change>;

export const configSchema = closed({
  dockerfile: path.optional(),
  context: z.record(path, contextFile).optional(),
  steps: z.array(step).optional(),
  changes: z.array(change).max(20).optional(),
  args: z.record(path, z.string()).optional(),
  target: path.optional(),
  panes: z.array(oneOf(panes)).min(1).optional(),
});

const kind = oneOf(['full', 'slim', 'alpine', 'distroless', 'scratch', 'unknown']);

const stepWanted = closed({
  run: z.union([path, z.array(path).min(1)]).optional(),
  text: path.optional(),
  after: z.union([path, z.array(path).min(1)]),
  is: oneOf(['cached', 'rebuilt', 'skipped']),
});

const baseWanted = closed({
  in: z.array(kind).min(1).optional(),
  image: path.optional(),
  pinned: z.boolean().optional(),
});

export const rowSchemas = {
  builds: z.boolean(),
  step: stepWanted,
  holds: path,
  'layer-holds': path,
  user: oneOf(['root', 'non-root']),
  base: baseWanted,
  command: oneOf(['exec', 'shell']),
  starts: path,
  reports: path,
  stages: closed({ atLeast: z.int().min(0).optional(), atMost: z.int().min(0).optional() }),
};
