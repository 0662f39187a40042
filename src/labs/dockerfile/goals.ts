import type { Held } from '../../lessons/goals/condition.ts';
import type { LabRows } from '../lab.ts';
import { says } from './declared.ts';
import { globMatches, hasWildcard } from './glob.ts';
import { wordsOf } from './read.ts';
import type { BaseFacts, DockerfileState, InstructionRow, Status } from './state.ts';

/** Steps by a command that they run, in one of several spellings, or by their text; after one change or several. */
export type StepWanted = {
  readonly run?: string | readonly string[];
  readonly text?: string;
  readonly after: string | readonly string[];
  readonly is: 'cached' | 'rebuilt' | 'skipped';
};

export type BaseWanted = {
  readonly in?: readonly BaseFacts['kind'][];
  readonly image?: string;
  readonly pinned?: boolean;
};

/** A path within a tree: from the root where it begins with `/`, anywhere else; a directory where it ends with `/`. */
export function pathHolds(wanted: string, path: string): boolean {
  const whole = wanted.endsWith('/') ? `${wanted}**` : wanted;
  const at = whole.startsWith('/') ? whole : `**/${whole}`;
  return hasWildcard(at) ? globMatches(at, path) : at === path;
}

const met: Held = { met: true };

const found = (what: string): Held => ({ met: false, why: { found: what } });

const absent = (what: string): Held => ({ met: false, why: { absent: what } });

const listed = (one: string | readonly string[]): readonly string[] => (typeof one === 'string' ? [one] : one);

function isMeant(row: InstructionRow, { run, text }: StepWanted): boolean {
  if (text !== undefined && row.text.startsWith(text)) return true;
  const spellings = run === undefined ? [] : listed(run);
  return row.commands.some((command) => spellings.some((spelling) => says(wordsOf(command), spelling)));
}

function stepIs(wanted: StepWanted, state: DockerfileState): Held {
  const steps = state.instructions.flatMap((row, i) => (isMeant(row, wanted) ? [i] : []));
  if (steps.length === 0) return absent(wanted.text ?? `RUN ${listed(wanted.run ?? '')[0] ?? ''}`);
  for (const id of listed(wanted.after)) {
    const after = state.changes.find(({ change }) => change === id);
    if (!after) return absent(id);
    const each = steps.map((i) => after.results[i]!.status);
    const needed = each.filter((status) => status !== 'skipped');
    if (!fits(wanted.is, each, needed)) return found(needed.find((status) => status !== wanted.is) ?? each[0]!);
  }
  return met;
}

function fits(is: StepWanted['is'], all: readonly Status[], needed: readonly Status[]): boolean {
  if (is === 'skipped') return needed.length === 0 && all.length > 0;
  if (is === 'rebuilt') return needed.includes('rebuilt');
  return needed.length > 0 && needed.every((status) => status === 'cached');
}

const kept = (state: DockerfileState): readonly string[] => (state.image?.files ?? []).map(({ path }) => path);

/** What can be said of a Dockerfile in goals and questions. */
export const rows = {
  /** The build comes to its end. */
  builds: (wanted: boolean, state): Held => (state.builds === wanted ? met : found(state.builds ? 'builds' : 'stops')),
  /** All steps that the image needs and that run this command are cached; or one is rebuilt; or none is needed. */
  step: stepIs,
  /** The final image holds a file at this path. */
  holds: (wanted: string, state): Held => (kept(state).some((path) => pathHolds(wanted, path)) ? met : absent(wanted)),
  /** A layer of the final image holds a file at this path, even where a layer above hides it. */
  'layer-holds': (wanted: string, state): Held => {
    const layers = state.image?.layers ?? [];
    const all = layers.flatMap(({ added, changed }) => [...added, ...changed]);
    return all.some(({ path }) => pathHolds(wanted, path)) ? met : absent(wanted);
  },
  /** Who the container runs as. Nobody is known where an unknown base image decides it. */
  user: (wanted: 'root' | 'non-root', state): Held => {
    const user = state.image?.user;
    if (!user) return absent('USER');
    return user.root === (wanted === 'root') ? met : found(user.name);
  },
  /** What the final image begins with. */
  base: (wanted: BaseWanted, state): Held => {
    const base = state.image?.base;
    if (!base) return absent('FROM');
    const fit =
      (wanted.in === undefined || wanted.in.includes(base.kind)) &&
      (wanted.image === undefined || globMatches(wanted.image, base.image)) &&
      (wanted.pinned === undefined || wanted.pinned === base.pinned);
    return fit ? met : found(base.image);
  },
  /** In which form the container's command is written. */
  command: (wanted: 'exec' | 'shell', state): Held => {
    const form = state.image?.command.form ?? 'none';
    return form === wanted ? met : found(form);
  },
  /** The container's command names this file, and the image holds it there. Node.js finds a `.js` without its ending too. */
  starts: (wanted: string, state): Held => {
    const { image } = state;
    if (!image) return absent(wanted);
    const { form, words } = image.command;
    const single = form === 'shell' || words.includes('-c') ? words.flatMap(wordsOf) : words;
    const paths = single.map((word) => (word.startsWith('/') ? word : `${image.workdir}/${word}`)).map(clean);
    const byNode = single.some((word) => word === 'node' || word.endsWith('/node'));
    const named = byNode ? paths.flatMap((path) => [path, `${path}.js`]) : paths;
    return kept(state).some((path) => pathHolds(wanted, path) && named.includes(path)) ? met : absent(wanted);
  },
  /** A fault of this code is reported; `none` where no error and no build check is. */
  reports: (wanted: string, state): Held => {
    const all = [...state.faults, ...state.remarks];
    const faults = all.filter(({ severity }) => severity !== 'note');
    if (wanted === 'none') return faults.length === 0 ? met : found(faults[0]!.id ?? faults[0]!.code);
    return all.some(({ code, id }) => code === wanted || id === wanted) ? met : absent(wanted);
  },
  /** How many stages there are. */
  stages: (wanted: { readonly atLeast?: number; readonly atMost?: number }, state): Held => {
    const count = state.stages.length;
    return count >= (wanted.atLeast ?? 0) && count <= (wanted.atMost ?? Infinity) ? met : found(String(count));
  },
} satisfies LabRows<DockerfileState> & Record<string, (wanted: never, state: DockerfileState) => Held>;

const clean = (path: string): string =>
  `/${path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')}`;
