import type { SourceFile } from '../../engine/analysis.ts';
import type { LabModel } from '../lab.ts';
import { build, globalsOf } from './build.ts';
import type { Build, Recipe } from './build.ts';
import type { Failure } from './building.ts';
import { check } from './checks.ts';
import { cacheOf, firstResults, resultsAfter } from './compare.ts';
import type { DockerfileConfig } from './config.ts';
import { givenAfter, givenFirst, visible } from './context.ts';
import type { Given } from './context.ts';
import { faultIds } from './fault-ids.ts';
import { imageOf } from './image.ts';
import type { Instruction } from './read.ts';
import { readDockerfile } from './read.ts';
import { commandsIn } from './run.ts';
import { stagesOf } from './stages.ts';
import type { Stage } from './stages.ts';
import { syntaxFaults } from './syntax-faults.ts';
import type { ChangedBuild, DockerfileFault, DockerfileState, Severity, StageRow } from './state.ts';
import { isFile } from './tree.ts';

/** More than a person writes by hand; beyond it the lab says so and computes nothing. */
const limits = { letters: 40_000, instructions: 200, files: 400, changes: 20 };

const nothing = { remarks: [], instructions: [], stages: [], builds: false, changes: [], image: null, context: [] };

/** Reads the Dockerfile, builds it once, and once more after each change. It never throws. */
function compute(files: readonly SourceFile[], config: DockerfileConfig): DockerfileState {
  const name = config.dockerfile ?? 'Dockerfile';
  const file = files.find((one) => one.name === name);
  if (!file) return { ...nothing, faults: [{ code: 'no-dockerfile', severity: 'error', file: name, args: { name } }] };
  const size = files.reduce((sum, { text }) => sum + text.length, 0);
  if (size > limits.letters || files.length > limits.files || file.text.split('\n').length > 2000) {
    return { ...nothing, faults: [{ code: 'too-much', severity: 'error', file: name }] };
  }
  try {
    return computed(file, files, config);
  } catch {
    // The parser is not ours. What it cannot take is a fault of the file, not of the page.
    return { ...nothing, faults: [{ code: 'unreadable', severity: 'error', file: name }] };
  }
}

function computed(file: SourceFile, files: readonly SourceFile[], config: DockerfileConfig): DockerfileState {
  const instructions = readDockerfile(file.text);
  if (instructions.length > limits.instructions) {
    return { ...nothing, faults: [{ code: 'too-much', severity: 'error', file: file.name }] };
  }
  const faults: DockerfileFault[] = [...syntaxFaults(file.text, file.name)];
  const add = (
    code: string,
    severity: Severity,
    span: Instruction['span'],
    args: DockerfileFault['args'] = {},
  ): void => {
    const known = faults.some((one) => one.code === code && one.span?.start === span.start);
    if (!known && faults.length < 100) faults.push({ code, severity, file: file.name, span, args });
  };
  const first = givenFirst(files, config);
  const globals = globalsOf(instructions, first.args);
  const stages = stagesOf(instructions, globals, (code, span, args) => add(code, 'error', span, args));
  check({ instructions, stages, globals }, (code, { span }, args, severity = 'check') =>
    add(code, severity, span, args),
  );
  const target = first.target;
  const recipe: Recipe = { instructions, stages, steps: config.steps ?? [] };
  const base = build(recipe, first, (code, { span }, args) => add(code, 'note', span, args));
  if (target !== undefined && base.target === undefined)
    faults.push({ code: 'no-target', severity: 'error', file: file.name, args: { name: target } });
  base.results.forEach((result, i) => {
    if (result.is === 'failed') add(result.failure.code, 'error', instructions[i]!.span, result.failure.args);
  });
  const readable = !faults.some(({ severity }) => severity === 'error');
  const seen = visible(first);
  const named = faults
    .map((fault) => (faultIds[fault.code] ? { ...fault, id: faultIds[fault.code]! } : fault))
    .sort(byPlace);
  return {
    faults: named.filter(({ severity }) => severity === 'error'),
    remarks: named.filter(({ severity }) => severity !== 'error'),
    instructions: firstResults(base).map((result, i) => row(instructions[i]!, result)),
    stages: stages.map((stage) => stageRow(stage, base)),
    builds: readable && base.target !== undefined && !base.failed,
    changes: changedBuilds(recipe, first, base, config, readable),
    image: imageOf(base, stages),
    context: [...first.files].flatMap(([path, entry]) =>
      isFile(entry) ? [{ path: path.slice(1), ignored: !seen.has(path) }] : [],
    ),
  };
}

const byPlace = (a: DockerfileFault, b: DockerfileFault): number => (a.span?.start ?? -1) - (b.span?.start ?? -1);

function changedBuilds(
  recipe: Recipe,
  first: Given,
  base: Build,
  config: DockerfileConfig,
  readable: boolean,
): readonly ChangedBuild[] {
  const silent = (_code: string, _at: Instruction, _args?: Failure['args']): void => undefined;
  return (config.changes ?? []).slice(0, limits.changes).map((change) => {
    const changed = build(recipe, givenAfter(first, change), silent);
    // Going back asks again for what the very first build has left in the cache.
    const after = 'revert' in change ? base : changed;
    const results = resultsAfter(change, base, after, cacheOf(base));
    return { change: change.id, results, builds: readable && after.target !== undefined && !after.failed };
  });
}

const shortened = (text: string): string => (text.length > 300 ? `${text.slice(0, 299)}…` : text);

function row(
  instruction: Instruction,
  result: DockerfileState['instructions'][number]['result'],
): DockerfileState['instructions'][number] {
  const { keyword, line, rest, flags, stage } = instruction;
  const flagged = flags.map(({ name, value }) => `--${name}${value === null ? '' : `=${value}`}`);
  const text = shortened([keyword, ...flagged, rest].filter((part) => part !== '').join(' '));
  const commands = keyword === 'RUN' ? commandsIn(instruction).map(({ words }) => shortened(words.join(' '))) : [];
  return { keyword, line, text, stage, commands, result };
}

function stageRow({ index, name, from, base, uses }: Stage, { needed, target }: Build): StageRow {
  const origin = 'stage' in base ? base : undefined;
  return {
    name: name ?? null,
    line: from.line,
    base: 'image' in base ? base.image : null,
    baseStage: origin?.stage ?? null,
    uses: uses.filter((one) => one !== origin?.stage),
    needed: needed.has(index),
    target: target === index,
  };
}

export const model: LabModel<DockerfileConfig, DockerfileState> = { compute };
