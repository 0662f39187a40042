import { machineOf, runMachine, type Machine } from './match.ts';
import { parseExpression } from './parse.ts';

/** A stranger's regular expression, ready to be asked. It is never given to the engine of JavaScript, which it could hang. */
export type Pattern = {
  /** Whether a text has a match anywhere; `undefined` where finding out would take too long. */
  matches(text: string): boolean | undefined;
};

const patterns = new Map<string, Pattern>();
/** So many are remembered: a file with definitions has some hundred. */
const remembered = 500;

/** Reads a regular expression of Go. One that cannot be read matches nothing that could be known. */
export function patternOf(text: string): Pattern {
  const known = patterns.get(text);
  if (known) return known;
  if (patterns.size >= remembered) patterns.clear();
  const parsed = parseExpression(text);
  const machine: Machine | undefined = 'is' in parsed ? machineOf(parsed) : undefined;
  const pattern: Pattern = { matches: (value) => machine && runMachine(machine, value) };
  patterns.set(text, pattern);
  return pattern;
}
