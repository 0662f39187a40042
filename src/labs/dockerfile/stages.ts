import { nearest } from '../../text/nearest.ts';
import { baseRow } from './bases.ts';
import { expand } from './expand.ts';
import type { Variables } from './expand.ts';
import type { FlagText, Instruction } from './read.ts';
import type { DockerfileFault } from './state.ts';

/** Where files are taken from: a stage, or an image from elsewhere. */
export type Origin = { readonly stage: number } | { readonly image: string };

/** A stage: from one FROM to the next. */
export type Stage = {
  readonly index: number;
  readonly name: string | undefined;
  readonly from: Instruction;
  readonly base: Origin;
  readonly instructions: readonly Instruction[];
  /** Stages that must be built before it. */
  readonly uses: readonly number[];
};

export type Mount = {
  readonly type: string;
  readonly options: ReadonlyMap<string, string>;
  readonly span: Instruction['span'];
};

/** What `--mount=` says, its short names written out. The type is `bind` where none is said. */
export function mountOf(flag: FlagText, variables: Variables): Mount {
  const options = new Map<string, string>();
  for (const option of (flag.value ?? '').split(',')) {
    const [name = '', ...value] = option.split('=');
    const long: Record<string, string> = {
      src: 'source',
      dst: 'target',
      destination: 'target',
      ro: 'readonly',
      readwrite: 'rw',
    };
    options.set(long[name] ?? name, value.length > 0 ? expand(value.join('='), variables) : 'true');
  }
  return { type: options.get('type') ?? 'bind', options, span: flag.span };
}

const originFlags = (instruction: Instruction): readonly { value: string; span: Instruction['span'] }[] =>
  instruction.flags.flatMap((flag) => {
    if (flag.name === 'from') return flag.value ? [{ value: flag.value, span: flag.span }] : [];
    if (flag.name !== 'mount') return [];
    const from = mountOf(flag, new Map()).options.get('from');
    return from ? [{ value: from, span: flag.span }] : [];
  });

/** Cuts the instructions into stages and follows FROM, `COPY --from` and `--mount=...,from=`. */
export function stagesOf(
  instructions: readonly Instruction[],
  globals: Variables,
  fault: (code: string, span: Instruction['span'], args?: DockerfileFault['args']) => void,
): readonly Stage[] {
  const froms = instructions.filter(({ keyword }) => keyword === 'FROM');
  const names = froms.map(({ words }) => (/^as$/i.test(words[1] ?? '') ? words[2] : undefined)?.toLowerCase());
  const find = (name: string, before: number): number => names.slice(0, before).lastIndexOf(name.toLowerCase());
  const originOf = (value: string, before: number, span: Instruction['span']): Origin => {
    const named = find(value, before);
    if (named >= 0) return { stage: named };
    if (/^\d+$/.test(value) && Number(value) < before) return { stage: Number(value) };
    const known = names.slice(0, before).filter((name): name is string => name !== undefined);
    const image = /[./:@]/.test(value) || baseRow(value) !== undefined;
    if (!image) fault('stage-unknown', span, { name: value, near: nearest(value, known) ?? 'none' });
    return { image: value };
  };
  return froms.map((from, index) => {
    const own = instructions.filter(({ stage, keyword }) => stage === index && keyword !== 'FROM');
    const written = expand(from.words[0] ?? '', globals);
    const stage = find(written, index);
    const base: Origin = stage >= 0 ? { stage } : { image: written };
    const origins = own.flatMap((instruction) =>
      originFlags(instruction).map(({ value, span }) => originOf(value, index, span)),
    );
    const uses = [base, ...origins].flatMap((origin) => ('stage' in origin ? [origin.stage] : []));
    return { index, name: names[index], from, base, instructions: own, uses: [...new Set(uses)] };
  });
}

/** Where a name in `from=` leads, as `stagesOf` has read it. */
export function originIn(stages: readonly Stage[], value: string, before: number): Origin {
  const named = stages.slice(0, before).findLast(({ name }) => name === value.toLowerCase());
  if (named) return { stage: named.index };
  return /^\d+$/.test(value) && Number(value) < before ? { stage: Number(value) } : { image: value };
}

/** The stages that a build of the target needs, the target included. */
export function neededBy(stages: readonly Stage[], target: number): ReadonlySet<number> {
  const needed = new Set<number>();
  const open = [target];
  while (open.length > 0) {
    const at = open.pop()!;
    if (needed.has(at)) continue;
    needed.add(at);
    open.push(...(stages[at]?.uses ?? []));
  }
  return needed;
}

/** The stage that a target names, the last one where none is named, or undefined where there is no such stage. */
export function targetOf(stages: readonly Stage[], target: string | undefined): number | undefined {
  if (target === undefined) return stages.length > 0 ? stages.length - 1 : undefined;
  const origin = originIn(stages, target, stages.length);
  return 'stage' in origin ? origin.stage : undefined;
}
