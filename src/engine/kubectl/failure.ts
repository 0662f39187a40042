import { kubectlText } from './texts.ts';

/** What went wrong, as kubectl hands it from function to function before it prints it. */
export type Failure =
  | { readonly is: 'words'; readonly text: string }
  | { readonly is: 'status'; readonly reason: string; readonly message: string; readonly invalid?: Invalid }
  | { readonly is: 'several'; readonly of: readonly Failure[] };

/** What the server finds wrong with one object: each cause as `path: words`. */
export type Invalid = { readonly kind: string; readonly name: string; readonly causes: readonly string[] };

/** A failure in words. */
export function words(text: string): Failure {
  return { is: 'words', text };
}

/**
 * What kubectl writes to standard error before it ends. A single refusal is told with its causes, several failures with a
 * line for each. Source: `checkErr` in k8s.io/kubectl/pkg/cmd/util/helpers.go.
 */
export function printFailures(failures: readonly Failure[]): string {
  const [first, ...others] = failures;
  if (!first) return '';
  const whole: Failure = others.length === 0 ? first : { is: 'several', of: failures };
  const alone = whole.is === 'several' && whole.of.length === 1 ? whole.of[0]! : whole;
  switch (alone.is) {
    case 'several':
      return alone.of.map((failure) => `${lineFor(failure)}\n`).join('');
    case 'words':
      return `${alone.text.startsWith('error: ') ? '' : 'error: '}${alone.text}\n`;
    case 'status':
      return alone.invalid ? printInvalid(alone.invalid) : `${lineFor(alone)}\n`;
  }
}

function printInvalid({ kind, name, causes }: Invalid): string {
  const head = kubectlText('invalid', kind, JSON.stringify(name));
  const [first, ...others] = new Set(causes);
  if (first === undefined) return `${head}\n`;
  return others.length === 0
    ? `${head}: ${first}\n`
    : `${head}: \n${[first, ...others].map((one) => `* ${one}\n`).join('')}`;
}

/** Source: `messageForError`, same file. */
function lineFor(failure: Failure): string {
  return failure.is === 'status' ? kubectlText('from-server', failure.reason, failure.message) : textOf(failure);
}

/** Several failures inside another one stand in brackets, each of them once: `aggregate.Error` in apimachinery. */
export function textOf(failure: Failure): string {
  if (failure.is === 'words') return failure.text;
  if (failure.is === 'status') return failure.message;
  const texts = [...new Set(flat(failure).map(textOf))];
  return texts.length === 1 ? texts[0]! : `[${texts.join(', ')}]`;
}

function flat(failure: Failure): readonly Failure[] {
  return failure.is === 'several' ? failure.of.flatMap(flat) : [failure];
}
