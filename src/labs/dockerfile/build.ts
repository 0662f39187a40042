import { baseRow, layersOf } from './bases.ts';
import type { Building, Built, Failure, Form, Placed, Site, StepKey } from './building.ts';
import { uidOf } from './building.ts';
import type { DeclaredStep } from './config.ts';
import type { Given } from './context.ts';
import { visible } from './context.ts';
import { copy } from './copy.ts';
import { expand } from './expand.ts';
import type { Variables } from './expand.ts';
import { fingerprint } from './fingerprint.ts';
import { layerBetween } from './layer.ts';
import type { Instruction } from './read.ts';
import { run } from './run.ts';
import type { Stage } from './stages.ts';
import { neededBy, originIn, targetOf } from './stages.ts';
import type { Entry, Tree } from './tree.ts';
import { absolute, isFile, makeDirectory } from './tree.ts';

/** One build: what became of each instruction, and the stages as they stand. */
export type Build = {
  readonly results: readonly Built[];
  readonly stages: readonly (Building | undefined)[];
  readonly needed: ReadonlySet<number>;
  readonly target: number | undefined;
  readonly failed: boolean;
};

export type Recipe = {
  readonly instructions: readonly Instruction[];
  readonly stages: readonly Stage[];
  readonly steps: readonly DeclaredStep[];
};

export type Note = (code: string, instruction: Instruction, args?: Failure['args']) => void;

/** Values that the builder brings for an ARG without a value. Source: docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope */
const platform = {
  TARGETPLATFORM: 'linux/amd64',
  TARGETOS: 'linux',
  TARGETARCH: 'amd64',
  BUILDPLATFORM: 'linux/amd64',
};

/** The values of ARG before the first FROM. */
export function globalsOf(instructions: readonly Instruction[], args: ReadonlyMap<string, string>): Variables {
  const globals = new Map<string, string>(Object.entries(platform));
  for (const { keyword, stage, pairs } of instructions) {
    if (keyword !== 'ARG' || stage >= 0) continue;
    for (const { name, value } of pairs) {
      const given = args.get(name) ?? (value === null ? undefined : expand(value, globals));
      if (given !== undefined) globals.set(name, given);
    }
  }
  return globals;
}

/** Builds once, as BuildKit does: only what the target needs, stage by stage, and no further than the first failure. */
export function build(recipe: Recipe, given: Given, note: Note): Build {
  const { instructions, stages } = recipe;
  const target = targetOf(stages, given.target);
  const needed = target === undefined ? new Set<number>() : neededBy(stages, target);
  const globals = globalsOf(instructions, given.args);
  const results: Built[] = instructions.map(({ stage }) => (stage < 0 ? { is: 'config' } : { is: 'unneeded' }));
  const built: (Building | undefined)[] = [];
  const site: Site = {
    context: visible(given),
    disk: given.files,
    steps: recipe.steps,
    filesOf(from, before) {
      const origin = originIn(stages, from, before);
      return 'stage' in origin ? { tree: built[origin.stage]?.tree ?? null, stage: origin.stage } : { tree: null };
    },
    note,
  };
  let failed = false;
  for (const stage of stages) {
    if (!needed.has(stage.index)) continue;
    const all = [stage.from, ...stage.instructions];
    if (failed) {
      for (const { index } of all) results[index] = { is: 'not-reached' };
      continue;
    }
    const building = begin(stage, built);
    built[stage.index] = building;
    results[stage.from.index] = { is: 'base', key: building.key };
    for (const instruction of stage.instructions) {
      const result: Built = failed ? { is: 'not-reached' } : follow(instruction, building, site, given, globals);
      results[instruction.index] = result;
      failed ||= result.is === 'failed';
    }
  }
  return { results, stages: built, needed, target, failed };
}

function begin({ base, from }: Stage, built: readonly (Building | undefined)[]): Building {
  const before = 'stage' in base ? built[base.stage] : undefined;
  if (before) {
    return {
      ...before,
      tree: new Map(before.tree),
      env: new Map(before.env),
      args: new Map(),
      users: new Map(before.users),
      tools: new Set(before.tools),
      layers: [...before.layers],
    };
  }
  const image = 'image' in base ? base.image : '';
  const row = baseRow(image);
  const count = layersOf(image);
  const inherited = <T>(value: T | undefined, none: T): Placed<T> & { form: Form } => ({
    value: value ?? none,
    form: value === undefined ? 'none' : 'inherited',
  });
  return {
    tree: startingTree(row?.users ?? {}),
    key: fingerprint('base', image),
    workdir: row?.workdir ?? '/',
    user: undefined,
    env: new Map(),
    args: new Map(),
    entrypoint: inherited(row?.entrypoint, []),
    command: inherited(row?.command, []),
    shell: ['/bin/sh', '-c'],
    users: new Map(Object.entries(row?.users ?? {})),
    tools: new Set(row?.tools),
    image,
    row,
    layers: [{ instruction: from.index, base: image, ...(count ? { count } : {}), added: [], changed: [], hidden: [] }],
  };
}

function startingTree(users: Readonly<Record<string, number>>): Tree {
  const tree: Tree = new Map<string, Entry>([['/', { uid: 0 }]]);
  for (const path of ['/tmp', '/var/tmp', '/dev']) tree.set(path, { uid: 0, everyone: true });
  for (const [name, uid] of Object.entries(users)) {
    tree.set(name === 'root' ? '/root' : `/home/${name}`, { uid });
  }
  return tree;
}

function follow(instruction: Instruction, building: Building, site: Site, given: Given, globals: Variables): Built {
  const { keyword } = instruction;
  const variables = new Map([...building.args, ...building.env]);
  if (keyword === 'COPY' || keyword === 'ADD') {
    const copied = copy(instruction, building, site);
    if ('code' in copied) return { is: 'failed', failure: copied };
    const before: Tree = new Map(building.tree);
    copied.write();
    building.layers.push(layerBetween(before, building.tree, instruction.index));
    const { op, content, from, link } = copied;
    return step(building, { op, content, from, link, variables: new Map(), secrets: [] });
  }
  if (keyword === 'RUN') {
    const ran = run(instruction, building, site);
    if ('code' in ran) return { is: 'failed', failure: ran };
    const before = building.tree;
    const { op, content, from, variables: seen, secrets } = ran;
    const failure = ran.run();
    const result = step(building, { op, content, from, variables: seen, secrets, link: false });
    if (failure) return { is: 'failed', failure, key: result.key };
    building.layers.push(layerBetween(before, building.tree, instruction.index));
    return result;
  }
  if (keyword === 'WORKDIR') {
    building.workdir = absolute(expand(instruction.words.join(' '), variables), building.workdir);
    const uid = building.user ? uidOf(building, building.user.value) : 0;
    if (building.workdir === '/') return { is: 'config' };
    if (uid === null) return { is: 'failed', failure: { code: 'user-unknown', args: { name: building.user!.value } } };
    if (isFile(building.tree.get(building.workdir))) {
      return { is: 'failed', failure: { code: 'not-directory', args: { path: building.workdir } } };
    }
    const before: Tree = new Map(building.tree);
    makeDirectory(building.tree, building.workdir, uid ?? 0);
    building.layers.push(layerBetween(before, building.tree, instruction.index));
    const op = `WORKDIR\0${building.workdir}\0${uid ?? building.user?.value ?? ''}`;
    return step(building, { op, content: new Map(), from: [], link: false, variables: new Map(), secrets: [] });
  }
  configure(instruction, building, variables, given, globals);
  return { is: 'config' };
}

/** A step is found by the step above it, by itself, and by the content of the files that it uses. */
function step(building: Building, parts: Omit<StepKey, 'key' | 'parent'>): { is: 'step'; key: StepKey } {
  const parent = building.key;
  const used = [...parts.content].map(([path, one]) => `${path}=${one.content},${String(one.executable)},${one.uid}`);
  const seen = [...parts.variables].map(([name, value]) => `${name}=${value}`).sort();
  const own = [parts.op, used.join('\n'), seen.join('\n')];
  // A linked copy is made on nothing and laid on what is below: the step above does not matter to it. That is so with the
  // containerd image store, with which Docker Engine 29 begins; the older stores build it as a plain copy.
  // Source: https://docs.docker.com/reference/dockerfile/#copy---link ; github.com/moby/moby/issues/45111
  const key = fingerprint(...(parts.link ? ['link'] : [parent]), ...own);
  building.key = parts.link ? fingerprint(parent, key) : key;
  return { is: 'step', key: { ...parts, key, parent } };
}

function configure(
  { keyword, words, pairs, rest, json, line }: Instruction,
  building: Building,
  variables: Variables,
  given: Given,
  globals: Variables,
): void {
  const form: Form = json ? 'exec' : 'shell';
  switch (keyword) {
    case 'ARG':
      for (const { name, value } of pairs) {
        const told = given.args.get(name) ?? (value === null ? globals.get(name) : expand(value, variables));
        if (told !== undefined) building.args.set(name, told);
        else building.args.delete(name);
      }
      return;
    case 'ENV':
      for (const { name, value } of pairs) building.env.set(name, expand(value ?? '', variables));
      return;
    case 'USER':
      building.user = { value: expand(words.join(' '), variables).trim(), line };
      return;
    case 'CMD':
      building.command = { value: json ? words : [rest], form, line };
      return;
    case 'ENTRYPOINT':
      building.entrypoint = { value: json ? words : [rest], form, line };
      // A new ENTRYPOINT takes away the command that the base image brings.
      if (building.command.form === 'inherited') building.command = { value: [], form: 'none' };
      return;
    case 'SHELL':
      if (json) building.shell = words;
  }
}
