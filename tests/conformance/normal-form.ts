/**
 * The normal form of an answer: the same for two recordings of one case, and for the engine's answer.
 * `normal-form.md` says what it is; everything that is not named there stays as the server wrote it.
 */

export type Cause = { readonly type: string; readonly field: string; readonly message: string };

/** What the server says to one request. */
export type Answer = {
  readonly code: number;
  readonly reason?: string;
  readonly message?: string;
  readonly causes?: readonly Cause[];
  readonly warnings?: readonly string[];
  readonly unordered?: true;
  readonly object?: Json;
};

/** What becomes of one object of a case. */
export type DocumentAnswer = Partial<Answer> & {
  readonly gvk: string;
  readonly client?: string;
  readonly generateName?: string;
  readonly ignore?: Answer;
  readonly created?: Answer;
};

/** One line of a recording. */
export type Verdict = { readonly id: string; readonly of: string; readonly docs: readonly DocumentAnswer[] };

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** Brings each answer of a verdict into its normal form. A verdict in normal form stays as it is. */
export function normalVerdict(verdict: Verdict): Verdict {
  return { ...verdict, docs: verdict.docs.map(normalDocument) };
}

/** Brings the answers about one object into their normal form. */
export function normalDocument(document: DocumentAnswer): DocumentAnswer {
  const { generateName, ignore, created, ...rest } = document;
  const names = (text: string): string => replaceGenerated(text, generateName);
  return {
    ...normalAnswer(rest, names),
    ...(ignore && { ignore: normalAnswer(ignore, names) }),
    ...(created && { created: normalAnswer(created, names) }),
  };
}

function normalAnswer<T extends Partial<Answer>>(answer: T, names: (text: string) => string): T {
  const words = (text: string): string => replaceIds(names(text));
  const normal = {
    ...answer,
    ...(answer.message !== undefined && { message: words(answer.message) }),
    ...(answer.causes && { causes: answer.causes.map((cause) => ({ ...cause, message: words(cause.message) })) }),
    ...(answer.warnings && { warnings: answer.warnings.map(words) }),
    ...(answer.object !== undefined && { object: normalObject(answer.object) }),
  };
  return answer.unordered ? inOrder(normal) : normal;
}

/** Sorts what the server tells in any order, also inside the message that lists the causes. */
function inOrder<T extends Partial<Answer>>(answer: T): T {
  const { causes = [], warnings, message = '' } = answer;
  const sorted = [...causes].sort((a, b) => compare(said(a), said(b)));
  const [, head] = /^(.*? is invalid: )\[/s.exec(message) ?? [];
  const list = [...new Set(sorted.map(said))].join(', ');
  return {
    ...answer,
    ...(head !== undefined && { message: `${head}[${list}]` }),
    ...(answer.causes && { causes: sorted }),
    ...(warnings && { warnings: [...warnings].sort(compare) }),
  };
}

function said({ field, message }: Cause): string {
  return `${field}: ${message}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The normal form of an object as the server answers it. */
export function normalObject(object: Json): Json {
  if (!isObject(object) || !isObject(object['metadata'])) return object;
  const { uid, generateName, name } = object['metadata'];
  const replaced = new Map<Json | undefined, string>();
  if (typeof uid === 'string') replaced.set(uid, '<uid>');
  if (typeof name === 'string' && typeof generateName === 'string') {
    const base = generateName.slice(0, longestBase);
    if (isMadeFrom(name, base)) replaced.set(name, `${base}<generated>`);
  }
  if (typeof name === 'string' && object['kind'] === 'LimitRange' && replaceIds(name) === '<uid>') {
    replaced.set(name, '<uid>');
  }
  const metadata = without(object['metadata'], ['uid', 'creationTimestamp', 'resourceVersion', 'managedFields']);
  const status = object['status'] === undefined ? {} : { status: withoutTimes(object['status']) };
  return sorted(replace({ ...object, metadata, ...status }, replaced));
}

/** Of a longer `generateName` the rest is cut off, so that the name is a label. */
const longestBase = 63 - 5;

const generated = '[bcdfghjklmnpqrstvwxz2456789]{5}';

/** The server puts five letters and digits behind `generateName` (`k8s.io/apiserver/pkg/storage/names`). */
function isMadeFrom(name: string, generateName: string): boolean {
  return name.startsWith(generateName) && new RegExp(`^${generated}$`).test(name.slice(generateName.length));
}

function replaceGenerated(text: string, generateName: string | undefined): string {
  if (!generateName) return text;
  const literal = generateName.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`(?<=${literal})${generated}\\b`, 'g'), '<generated>');
}

/** Messages print a uid, and the older versions the addresses of Go values. */
function replaceIds(text: string): string {
  return text
    .replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b/g, '<uid>')
    .replace(/\(0x[0-9a-f]{6,}\)/g, '(<address>)');
}

function without(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

function withoutTimes(value: Json): Json {
  if (isList(value)) return value.map(withoutTimes);
  if (!isObject(value)) return value;
  const isTime = ([key, one]: [string, Json]): boolean => key.endsWith('Time') && typeof one === 'string';
  return Object.fromEntries(
    Object.entries(value).map((entry) => [entry[0], isTime(entry) ? '<time>' : withoutTimes(entry[1])]),
  );
}

function replace(value: Json, by: ReadonlyMap<Json | undefined, string>): Json {
  if (isList(value)) return value.map((item) => replace(item, by));
  if (!isObject(value)) return by.get(value) ?? value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replace(one, by)]));
}

function sorted(value: Json): Json {
  if (isList(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => compare(a, b))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
