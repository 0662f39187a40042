import { isDeepStrictEqual } from 'node:util';
import { normalDocument, type DocumentAnswer } from '../normal-form.ts';
import { answeredRows, type EngineAnswer } from './engine-answers.ts';
import { namedFields } from './named-fields.ts';
import type { Row } from './rows.ts';

/** Whether engine and server say the same; `undefined` where the server says nothing of it or the engine does not answer. */
export type Comparison = {
  readonly [R in Row]: boolean | undefined;
} & {
  /** The engine says that it cannot know because of CEL. */
  readonly cel: boolean;
  /** The server refuses at least one object. */
  readonly refused: boolean;
};

/** Compares what the server and the engine say to the objects of one case. */
export function compare(server: readonly DocumentAnswer[], answers: readonly EngineAnswer[]): Comparison {
  const engine = answers.map(inNormalForm);
  const isWhole = server.length === engine.length;
  const all = (same: (theirs: DocumentAnswer, ours: EngineAnswer) => boolean): boolean =>
    isWhole && server.every((theirs, index) => same(theirs, engine[index]!));
  const row = (
    name: Row,
    isAsked: (theirs: DocumentAnswer) => boolean,
    same: Parameters<typeof all>[0],
  ): boolean | undefined => (answeredRows.includes(name) && server.some(isAsked) ? all(same) : undefined);

  const verdict = all(sameVerdict);
  return {
    verdict,
    causes: verdict && all(sameCauses),
    warnings: row('warnings', isSent, ({ warnings = [] }, ours) => sameWords(warnings, ours.warnings ?? [])),
    message: row('message', hasFixedWords, ({ message, unordered }, ours) => unordered || message === ours.message),
    object: row('object', hasObject, ({ object }, ours) => isDeepStrictEqual(object, ours.object)),
    cel: engine.some(({ unknown }) => unknown === 'cel'),
    refused: server.length === 0 || server.some(({ code }) => code !== 201),
  };
}

/** The recorded words are in their normal form. */
function inNormalForm(answer: EngineAnswer): EngineAnswer {
  const { message, warnings } = normalDocument({
    gvk: answer.gvk,
    ...(answer.message !== undefined && { message: answer.message }),
    ...(answer.warnings && { warnings: answer.warnings }),
  });
  return { ...answer, message, warnings };
}

function isSent({ client }: DocumentAnswer): boolean {
  return client === undefined;
}

/** Where the server tells its causes in any order, no words are the right ones. */
function hasFixedWords({ code, unordered }: DocumentAnswer): boolean {
  return code !== undefined && code !== 201 && !unordered;
}

function hasObject({ object }: DocumentAnswer): boolean {
  return object !== undefined;
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
