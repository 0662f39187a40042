import { near } from '../../text/nearest.ts';
import { keysOf } from './github-schema.ts';

type Args = Readonly<Record<string, string | number>>;

export type Complaint = { readonly code: string; readonly args: Args };

/** What GitHub's parser says, and the code under which it is said in the reader's language. The first row that fits. */
const rows: readonly (readonly [pattern: RegExp, code: string, ...names: string[]])[] = [
  [/^Unexpected value '([^]*)'$/, 'unexpected-value', 'value'],
  [/^Error while reading '[^]*'\. Unexpected value '([^]*)'$/, 'unexpected-value', 'value'],
  [/^Required property is missing: (.+)$/, 'property-missing', 'property'],
  [/^There's not enough info .* properties: (.+)$/, 'unclear', 'properties'],
  [/^Expected one of uses or run to be defined$/, 'step-empty'],
  [/^Expected a scalar value, a sequence, or a mapping$/, 'nothing-here'],
  [/^'(.*)' is already defined$/, 'defined-twice', 'key'],
  [/^A sequence was not expected$/, 'list-unexpected'],
  [/^A mapping was not expected$/, 'mapping-unexpected'],
  [/^Job '(.*)' depends on unknown job '(.*)'\.$/, 'need-unknown', 'job', 'need'],
  [/^Job '(.*)' depends on job '(.*)' which creates a cycle/, 'needs-circle', 'job', 'need'],
  [/^The workflow must contain at least one job with no dependencies/, 'no-first-job'],
  [/^Invalid cron expression/, 'cron'],
  [/^The expression is not closed/, 'expression-open'],
  [/^An expression was expected$/, 'expression-empty'],
  [/^A template expression is not allowed in this context$/, 'expression-not-here'],
  [/^Unrecognized named-value: '(.*)'/, 'name-unknown', 'name'],
  [/^Unrecognized function: '(.*)'/, 'function-unknown', 'name'],
  [/^Unexpected symbol: '([^]*?)'/, 'symbol', 'symbol'],
  [/^Unexpected end of expression/, 'expression-ends'],
  [/^Too (?:few|many) parameters supplied: '(.*)'/, 'parameters', 'name'],
  [/^(?:Exceeded max expression|ErrorExceededMaxLength)/, 'expression-large'],
];

/** Where keys of a workflow are looked up that GitHub does not know. */
const places = [
  'workflow-root-strict',
  'on-mapping-strict',
  'push-mapping',
  'pull-request-mapping',
  'job-factory',
  'run-step',
  'regular-step',
];

/**
 * The words for a complaint of GitHub's parser. Its own text stays beside it as `message`; what is not in the table is
 * shown by that alone.
 */
export function complaintOf(message: string): Complaint {
  for (const [pattern, code, ...names] of rows) {
    const found = pattern.exec(message);
    if (!found) continue;
    const args = Object.fromEntries(names.map((name, index) => [name, shorten(found[index + 1] ?? '')]));
    const meant = code === 'unexpected-value' ? suggestion(args['value'] ?? '') : undefined;
    return meant === undefined
      ? { code, args: { ...args, message } }
      : { code: 'unexpected-key', args: { ...args, meant, message } };
  }
  return { code: 'parser', args: { message } };
}

function suggestion(value: string): string | undefined {
  const known = new Set(places.flatMap(keysOf));
  return known.has(value) ? undefined : near(value, known)?.name;
}

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** Every code that a complaint can have. */
export const complaintCodes: readonly string[] = [
  ...new Set([...rows.map(([, code]) => code), 'unexpected-key', 'parser']),
];
