import type { Step } from './state.ts';

/**
 * One command, or several ways to write it. A way that begins with `uses: ` is an action that does the same, such as
 * `uses: docker/build-push-action` for `docker build`.
 */
export type Spellings = string | readonly string[];

export const spelled = (one: Spellings): readonly string[] => (typeof one === 'string' ? [one] : one);

/** Whether a step does it: a line of its script is such a command, or it uses such an action. */
export function does({ run, uses }: Pick<Step, 'run' | 'uses'>, wanted: Spellings): boolean {
  return spelled(wanted).some((way) =>
    way.startsWith('uses: ')
      ? uses !== undefined && usesAction(uses, way.slice('uses: '.length))
      : run !== undefined && linesOf(run).some((line) => isCommand(line, way)),
  );
}

/**
 * Whether the job goes on as if nothing were when the command fails: the step may fail, or its line says what to do then.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepscontinue-on-error
 */
export function mayFail(step: Step, wanted: Spellings): boolean {
  if (step.mayFail) return true;
  const meant = linesOf(step.run ?? '').filter((line) => spelled(wanted).some((way) => isCommand(line, way)));
  return meant.length > 0 && meant.every((line) => /\|\|\s*(true|:|echo|exit 0)(\s|$)/.test(line));
}

export const usesAction = (uses: string, action: string): boolean => uses === action || uses.startsWith(`${action}@`);

/** The commands of a script, without the variables before them and the options between `npm` and what it is to do. */
const linesOf = (script: string): readonly string[] =>
  script.split(/\n|&&|;/).map((line) => withoutOptions(line.trim().replace(/^([A-Za-z_]\w*=\S* +)+/, '')));

// Source: https://docs.npmjs.com/cli/v11/using-npm/config : options may stand before the command
const withoutOptions = (line: string): string =>
  line.replace(/^npm(\s+(--?(prefix|workspace|C|w|loglevel)[=\s]\s*\S+|--?[a-z][\w-]*(=\S+)?))+\s+/, 'npm ');

const isCommand = (line: string, command: string): boolean => line === command || line.startsWith(`${command} `);
