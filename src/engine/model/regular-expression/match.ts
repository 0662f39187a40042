import type { CharacterTest, Expression, PlaceTest } from './syntax.ts';

/** One step of a machine that reads a text. `to` and `or` are steps, by number. */
type Step =
  | { readonly is: 'character'; readonly fits: CharacterTest; to: number }
  | { readonly is: 'place'; readonly what: PlaceTest; to: number }
  | { readonly is: 'fork'; to: number; or: number }
  | { readonly is: 'end' };

/** A machine for an expression; begins at its step 0. */
export type Machine = readonly Step[];

/** Larger machines are not built: their expressions are no longer patterns that somebody wrote. */
const mostSteps = 20_000;
/** More work than this is not done for one text: some 200 ms. */
const mostWork = 20_000_000;

/** The machine of an expression; `undefined` where it would be too large. */
export function machineOf(expression: Expression): Machine | undefined {
  const steps: Step[] = [];
  const isBuilt = build(expression, steps) && steps.length < mostSteps;
  steps.push({ is: 'end' });
  return isBuilt ? steps : undefined;
}

/** Adds the steps of an expression. They go on at the step that is added next. False where there are too many. */
function build(expression: Expression, steps: Step[]): boolean {
  if (steps.length >= mostSteps) return false;
  const next = steps.length + 1;
  switch (expression.is) {
    case 'empty':
      return true;
    case 'character':
      steps.push({ is: 'character', fits: expression.fits, to: next });
      return true;
    case 'place':
      steps.push({ is: 'place', what: expression.what, to: next });
      return true;
    case 'sequence':
      return expression.parts.every((part) => build(part, steps));
    case 'choice':
      return buildChoice(expression.parts, steps);
    case 'repeat':
      return buildRepeat(expression, steps);
  }
}

function buildChoice(parts: readonly Expression[], steps: Step[]): boolean {
  const exits: { to: number }[] = [];
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const fork: Step = { is: 'fork', to: steps.length + 1, or: 0 };
    if (!isLast) steps.push(fork);
    if (!build(part, steps)) return false;
    if (isLast) break;
    const exit: Step = { is: 'fork', to: 0, or: 0 };
    steps.push(exit);
    exits.push(exit);
    fork.or = steps.length;
  }
  for (const exit of exits) Object.assign(exit, { to: steps.length, or: steps.length });
  return true;
}

function buildRepeat({ of, min, max }: Extract<Expression, { is: 'repeat' }>, steps: Step[]): boolean {
  for (let times = 0; times < min; times++) if (!build(of, steps)) return false;
  if (max === Infinity) {
    const start = steps.length;
    const fork: Step = { is: 'fork', to: start + 1, or: 0 };
    steps.push(fork);
    if (!build(of, steps)) return false;
    steps.push({ is: 'fork', to: start, or: start });
    fork.or = steps.length;
    return true;
  }
  const forks: { or: number }[] = [];
  for (let times = min; times < max; times++) {
    const fork: Step = { is: 'fork', to: steps.length + 1, or: 0 };
    steps.push(fork);
    forks.push(fork);
    if (!build(of, steps)) return false;
  }
  for (const fork of forks) fork.or = steps.length;
  return true;
}

/**
 * Whether a text has a match anywhere. All ways through the machine are followed side by side, so that the work grows
 * with the text and never explodes. `undefined` where even that is too much.
 */
export function runMachine(machine: Machine, text: string): boolean | undefined {
  const seen = new Int32Array(machine.length).fill(-1);
  let now: number[] = [];
  let before = -1;
  let work = 0;
  for (let at = 0; ;) {
    const point = at < text.length ? text.codePointAt(at)! : -1;
    const reach = (step: number, into: number[]): boolean => {
      const open = [step];
      while (open.length > 0) {
        const number = open.pop()!;
        if (seen[number] === at) continue;
        seen[number] = at;
        work++;
        const found = machine[number]!;
        if (found.is === 'end') return true;
        if (found.is === 'character') into.push(number);
        else if (found.is === 'fork') open.push(found.or, found.to);
        else if (isAt(found.what, before, point)) open.push(found.to);
      }
      return false;
    };
    const here: number[] = [];
    for (const step of now) if (reach(step, here)) return true;
    if (reach(0, here)) return true;
    if (point < 0) return false;
    if (work > mostWork) return undefined;
    now = [];
    for (const number of here) {
      const step = machine[number]!;
      if (step.is === 'character' && step.fits(point)) now.push(step.to);
    }
    before = point;
    at += point > 0xffff ? 2 : 1;
  }
}

const isWord = (point: number): boolean =>
  (point >= 48 && point <= 57) || (point >= 65 && point <= 90) || point === 95 || (point >= 97 && point <= 122);

function isAt(what: PlaceTest, before: number, after: number): boolean {
  switch (what) {
    case 'text-start':
      return before < 0;
    case 'text-end':
      return after < 0;
    case 'line-start':
      return before < 0 || before === 10;
    case 'line-end':
      return after < 0 || after === 10;
    case 'word-edge':
      return isWord(before) !== isWord(after);
    case 'no-word-edge':
      return isWord(before) === isWord(after);
  }
}
