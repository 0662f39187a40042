import { isDeepStrictEqual } from 'node:util';
import type { DocumentAnswer } from '../normal-form.ts';
import type { EngineAnswer } from './engine-answers.ts';
import { namedFields } from './named-fields.ts';

/** The rows of the scoreboard. */
export const rows = ['verdict', 'causes', 'warnings', 'message', 'object'] as const;
export type Row = (typeof rows)[number];

/** Whether engine and server say the same; `undefined` where one of them does not answer. */
export type Comparison = {
  readonly [R in Row]: boolean | undefined;
} & {
  /** The engine says that it cannot know because of CEL. */
  readonly cel: boolean;
  /** The server refuses at least one object. */
  readonly refused: boolean;
};

/** Compares what the server and the engine say to the objects of one case. */
export function compare(server: readonly DocumentAnswer[], engine: readonly EngineAnswer[]): Comparison {
  const pairs = server.map((theirs, index) => [theirs, engine[index]] as const);
  const isWhole = server.length === engine.length;
  const all = (same: (theirs: DocumentAnswer, ours: EngineAnswer) => boolean): boolean =>
    isWhole && pairs.every(([theirs, ours]) => ours !== undefined && same(theirs, ours));
  const answered = (row: 'warnings' | 'message' | 'object'): boolean =>
    isWhole && engine.every((ours) => ours.client === true || ours[row] !== undefined);

  const verdict = all(sameVerdict);
  return {
    verdict,
    causes: verdict && all(sameCauses),
    warnings: answered('warnings')
      ? all(({ warnings = [] }, ours) => sameWords(warnings, ours.warnings ?? []))
      : undefined,
    message: answered('message') ? all(({ message }, ours) => message === ours.message) : undefined,
    object:
      answered('object') && server.every(({ code, object }) => code !== 201 || object !== undefined)
        ? all(({ object }, ours) => isDeepStrictEqual(object, ours.object))
        : undefined,
    cel: engine.some(({ unknown }) => unknown === 'cel'),
    refused: server.length === 0 || server.some(({ code }) => code !== 201),
  };
}

function sameVerdict({ client, code }: DocumentAnswer, ours: EngineAnswer): boolean {
  return client !== undefined ? ours.client === true : ours.client === undefined && code === ours.code;
}

/** The same set of type and path; of a 400 the same fields. */
function sameCauses({ code, causes = [], message = '' }: DocumentAnswer, ours: EngineAnswer): boolean {
  if (code === 400) return sameSet(namedFields(message), ours.fields ?? []);
  return sameSet(causes.map(said), (ours.causes ?? []).map(said));
}

/** A cause without its words. */
export function said({ type, field }: { readonly type: string; readonly field: string }): string {
  return `${type} ${field}`;
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [new Set(a), new Set(b)];
  return one.size === other.size && [...one].every((item) => other.has(item));
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return isDeepStrictEqual([...a].sort(), [...b].sort());
}
