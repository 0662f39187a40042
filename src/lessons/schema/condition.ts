import { z } from 'astro/zod';
import { answerKinds, type AnswerKind } from '../goals/answer.ts';
import type { Condition, ConditionKind, Conditions, ObjectRef } from '../goals/condition.ts';
import { parsePath } from '../path.ts';
import { closed, oneOf } from './closed.ts';

const objectRef = z.custom<ObjectRef>(
  (value) => typeof value === 'string' && /^[A-Z][A-Za-z]*\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(value),
  'Expected a kind and a name, such as "Service/web".',
);
const workload = z.string('Expected the name of a workload, such as "web".');
const path = z
  .string()
  .refine((value) => parsePath(value) !== undefined, 'Expected a path such as "spec.containers[name=web].ports[0]".');
const quantity = z.union([z.number(), z.string()], 'Expected a number or a quantity such as 100m.');
const port = z.int('Expected a port number.').min(1).max(65535);

const fieldTests = ['equals', 'atLeast', 'atMost', 'exists'] as const;

const word = z.string('Expected a name.');
const amount = z.int('Expected a whole number.').min(0);

const mountPath = z.string('Expected a path such as "/logs".').regex(/^\/.*[^/]$/, 'Expected a path such as "/logs".');

/** How each kind of answer is written. */
const answers = {
  'service-reaches': closed({
    service: objectRef,
    workload: workload.optional(),
    port: port.optional(),
    servicePort: port.optional(),
  }).optional(),
  routed: closed({
    host: word.optional(),
    path: z.string('Expected a path such as "/shop".').startsWith('/', 'Expected a path that begins with "/".'),
    service: word.optional(),
    workload: workload.optional(),
    port: port.optional(),
  }).optional(),
  connects: closed({ from: workload, to: workload, port: port.optional() }).optional(),
  binds: closed({
    claim: word,
    volume: word.optional(),
    class: word.optional(),
    when: oneOf(['at-once', 'with-first-pod']).optional(),
  }).optional(),
  may: closed({
    account: word,
    namespace: word.optional(),
    verb: word,
    group: z.string().optional(),
    resource: word,
    subresource: word.optional(),
    name: word.optional(),
  }).optional(),
  fits: closed({ workload, pods: amount.optional() }).optional(),
  variable: closed({
    workload,
    container: word.optional(),
    name: word,
    equals: z.string().optional(),
    from: objectRef.optional(),
  }).optional(),
  mounted: closed({
    workload,
    container: word.optional(),
    path: word,
    from: objectRef.optional(),
    readOnly: z.boolean().optional(),
  }).optional(),
} satisfies { readonly [K in AnswerKind]: z.ZodType };

/** Those that join others; every vocabulary has them. */
type Joining = 'not' | 'all';

/** How each kind of statement is written. The compiler demands a row for every kind. */
const statements: { readonly [K in Exclude<ConditionKind, Joining>]: z.ZodType<Conditions[K]> } = {
  verdict: oneOf(['accepted', 'refused']),
  answer: closed(answers).refine(
    (value) => Object.keys(value).length > 0,
    `Expected an answer: ${answerKinds.join(', ')}.`,
  ) as z.ZodType<Conditions['answer']>,
  finding: closed({ code: word, of: objectRef.optional() }) as z.ZodType<Conditions['finding']>,
  count: closed({ kind: z.string(), atLeast: amount.optional(), atMost: amount.optional() }) as z.ZodType<
    Conditions['count']
  >,
  edge: closed({ name: z.string(), from: objectRef.optional(), to: objectRef.optional() }) as z.ZodType<
    Conditions['edge']
  >,
  field: closed({
    of: z.union([objectRef, closed({ workload })], 'Expected "Kind/name" or {workload: name}.'),
    path,
    equals: z.union([z.string(), z.number(), z.boolean()]).optional(),
    atLeast: quantity.optional(),
    atMost: quantity.optional(),
    exists: z.boolean().optional(),
  }).refine(
    (value) => fieldTests.some((test) => value[test] !== undefined),
    `Expected at least one test: ${fieldTests.join(', ')}.`,
  ) as z.ZodType<Conditions['field']>,
  'shared-volume': closed({
    workload,
    paths: z.tuple([mountPath, mountPath], 'Expected two paths, such as [/var/log/web, /logs].'),
  }),
  rollout: closed({ of: workload, readyAtLeast: amount.optional(), podsAtMost: amount.optional() }).refine(
    ({ readyAtLeast, podsAtMost }) => readyAtLeast !== undefined || podsAtMost !== undefined,
    'Expected readyAtLeast or podsAtMost.',
  ) as z.ZodType<Conditions['rollout']>,
  exists: objectRef,
};

/** How the statements of a vocabulary are written: one row per kind. */
export type StatementSchemas = { readonly [kind: string]: z.ZodType };

/** One statement of a vocabulary, with the keys in `beside` allowed next to it. */
function statement(vocabulary: StatementSchemas, beside: readonly string[]): z.ZodType<Record<string, unknown>> {
  const kinds = Object.keys(vocabulary);
  return z.record(z.string(), z.unknown()).transform((value, context) => {
    const named = kinds.filter((kind) => kind in value);
    const strangers = Object.keys(value).filter((key) => !beside.includes(key) && !kinds.includes(key));
    for (const unknown of strangers) {
      context.issues.push({
        code: 'custom',
        input: value,
        path: [unknown],
        params: { unknown, known: [...beside, ...kinds] },
      });
    }
    if (named.length !== 1 && strangers.length === 0) {
      const found = named.length === 0 ? 'no statement' : `several statements (${named.join(', ')})`;
      context.issues.push({
        code: 'custom',
        input: value,
        message: `Found ${found}, expected one of ${kinds.join(', ')}.`,
      });
    }
    const read: Record<string, unknown> = { ...value };
    for (const kind of named) {
      const part = vocabulary[kind]!.safeParse(value[kind]);
      if (part.success) read[kind] = part.data;
      for (const issue of part.error?.issues ?? [])
        context.issues.push({ ...issue, input: value, path: [kind, ...issue.path] } as never);
    }
    return read;
  });
}

/** A vocabulary: its own statements and those that join statements, without an id and as a goal with one. */
export type Vocabulary = {
  readonly condition: z.ZodType<Record<string, unknown>>;
  readonly goal: z.ZodType<Record<string, unknown>>;
};

/** The vocabulary of these statements, with `not` and `all` besides. */
export function vocabularyOf(own: StatementSchemas): Vocabulary {
  const all: StatementSchemas = {
    ...own,
    not: z.lazy(() => condition),
    all: z.lazy(() => z.array(condition).min(2, 'Expected two statements or more.')),
  };
  const condition = statement(all, []);
  return { condition, goal: statement(all, ['id']) };
}

const kubernetes = vocabularyOf(statements);

/** A statement of the goal vocabulary, see `goals/condition.ts`. */
export const conditionSchema = kubernetes.condition as unknown as z.ZodType<Condition>;

/** A statement with an id: a goal of an exercise. */
export const goalSchema = kubernetes.goal;
