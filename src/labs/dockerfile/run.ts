import type { Building, Failure, Site, Used } from './building.ts';
import { runningUid } from './building.ts';
import type { Place } from './commands.ts';
import { builtIn, writeOutput } from './commands.ts';
import { apply, declaredFor } from './declared.ts';
import { expand } from './expand.ts';
import { fingerprint } from './fingerprint.ts';
import type { Instruction } from './read.ts';
import type { Command } from './shell.ts';
import { commandsOf, execCommand } from './shell.ts';
import type { Mount } from './stages.ts';
import { mountOf } from './stages.ts';
import type { Entry, Tree } from './tree.ts';
import { absolute, isBelow, isFile, makeDirectory, pathsAt } from './tree.ts';

export type Ran = {
  readonly op: string;
  readonly variables: ReadonlyMap<string, string>;
  readonly content: ReadonlyMap<string, Used>;
  readonly from: readonly number[];
  readonly secrets: readonly string[];
  /** Runs the commands on the files of the stage. */
  readonly run: () => Failure | undefined;
};

// They are the builder's own, and no part of what a step is found by unless they are declared.
// Source: https://docs.docker.com/reference/dockerfile/#predefined-args
const proxies = /^(https?|ftp|all|no)_proxy$/i;

/** The commands of a RUN step, from its line, its here-document or its exec form. */
export function commandsIn(instruction: Instruction): readonly Command[] {
  if (instruction.json) return [execCommand(instruction.words)];
  const script = /^<<-?['"]?(\w+)['"]?$/.exec(instruction.rest.trim());
  const text = script ? (instruction.heredocs[0]?.text ?? '') : instruction.rest;
  return commandsOf(text);
}

/** Works out what a RUN step is found by, and what it does. */
export function run(instruction: Instruction, building: Building, site: Site): Ran | Failure {
  const variables = new Map([...building.args].filter(([name]) => !proxies.test(name)));
  for (const [name, value] of building.env) variables.set(name, value);
  const mounts = instruction.flags.flatMap((flag) => (flag.name === 'mount' ? [mountOf(flag, variables)] : []));
  const content = new Map<string, Used>();
  const from: number[] = [];
  const overlays: { at: string; entries: readonly (readonly [string, Entry])[]; mounted: 'read' | 'write' }[] = [];
  for (const mount of mounts) {
    const overlay = overlayOf(mount, instruction, building, site, content, from);
    if ('code' in overlay) return overlay;
    overlays.push(overlay);
  }
  const flags = instruction.flags.map(({ name, value }) => `${name}=${expand(value ?? '', variables)}`);
  const text = [instruction.rest, ...instruction.heredocs.map((heredoc) => heredoc.text)];
  const user = building.user?.value ?? '';
  const shell = instruction.json ? [] : building.shell;
  return {
    op: ['RUN', ...text, ...flags, user, building.workdir, ...shell].join('\0'),
    variables,
    content,
    from,
    secrets: mounts.flatMap(({ type, options }) => (type === 'secret' ? [options.get('id') ?? ''] : [])),
    run: () => perform(instruction, building, site, variables, overlays),
  };
}

function overlayOf(
  { type, options }: Mount,
  instruction: Instruction,
  building: Building,
  site: Site,
  content: Map<string, Used>,
  from: number[],
): { at: string; entries: [string, Entry][]; mounted: 'read' | 'write' } | Failure {
  const target = options.get('target') ?? (type === 'secret' ? `/run/secrets/${options.get('id') ?? ''}` : '');
  const at = absolute(target, building.workdir);
  if (type !== 'bind') return { at, entries: [], mounted: 'write' };
  const named = options.get('from');
  const origin = named === undefined ? { tree: site.context } : site.filesOf(named, instruction.stage);
  if (origin.stage !== undefined) from.push(origin.stage);
  const mounted = options.has('rw') && options.get('rw') !== 'false' ? 'write' : 'read';
  if (origin.tree === null) {
    content.set(named!, { content: fingerprint(named!, options.get('source') ?? ''), executable: false, uid: 0 });
    return { at, entries: [], mounted };
  }
  const tree = origin.tree;
  const source = absolute(options.get('source') ?? '/', '/');
  if (!tree.has(source)) {
    if (named !== undefined) return { code: 'copy-missing-stage', args: { path: source, from: named } };
    return { code: site.disk.has(source) ? 'copy-ignored' : 'copy-missing', args: { path: source.slice(1) } };
  }
  const entries = pathsAt(tree, source).map((path): [string, Entry] => {
    const entry = tree.get(path)!;
    if (isFile(entry)) {
      content.set(path, { content: entry.content!, executable: entry.executable === true, uid: entry.uid });
    }
    return [path === source ? at : absolute(path.slice(source === '/' ? 1 : source.length + 1), at), entry];
  });
  return { at, entries, mounted };
}

function perform(
  instruction: Instruction,
  building: Building,
  site: Site,
  variables: ReadonlyMap<string, string>,
  overlays: readonly { at: string; entries: readonly (readonly [string, Entry])[]; mounted: 'read' | 'write' }[],
): Failure | undefined {
  if (!instruction.json && building.row && !building.row.shell)
    return { code: 'no-shell', args: { image: building.image } };
  const uid = runningUid(building);
  if (uid === null) return { code: 'user-unknown', args: { name: building.user?.value ?? '' } };
  const tree: Tree = new Map(building.tree);
  makeDirectory(tree, building.workdir, 0);
  for (const { at, entries, mounted } of overlays) {
    for (const path of pathsAt(tree, at)) if (path !== '/') tree.delete(path);
    makeDirectory(tree, at, uid ?? 0, mounted);
    tree.set(at, { uid: uid ?? 0, mounted });
    for (const [path, entry] of entries) if (path !== '/') tree.set(path, { ...entry, mounted });
  }
  const place: Place = { tree, directory: building.workdir, uid, building };
  for (const command of commandsIn(instruction)) {
    const failure = one(command, instruction, place, site, variables);
    if (failure) return failure;
  }
  // What lies under a mount is as it was before; nothing of the mount stays.
  const under = (path: string): boolean => overlays.some(({ at }) => path === at || isBelow(path, at));
  for (const [path, entry] of tree) if (under(path) || entry.mounted) tree.delete(path);
  for (const [path, entry] of building.tree) if (under(path)) tree.set(path, entry);
  building.tree = tree;
  return undefined;
}

function one(
  written: Command,
  instruction: Instruction,
  place: Place,
  site: Site,
  variables: ReadonlyMap<string, string>,
): Failure | undefined {
  const command = { ...written, words: written.words.map((word) => expand(word, variables)) };
  const declared = declaredFor(command, site.steps, variables);
  if (!declared) {
    const known = builtIn(command, place);
    if (known) return known.failure;
  }
  const tool = command.words[0]!;
  const { row, tools, image } = place.building;
  const lessonTool = ['node', 'npm', 'npx', 'yarn'].includes(tool);
  if (row && lessonTool && !tools.has(tool)) return { code: 'no-tool', args: { tool, image } };
  if (!declared) {
    site.note('command-unknown', instruction, { command: command.words.slice(0, 2).join(' ').slice(0, 60) });
    return undefined;
  }
  return (
    apply(declared, command, place) ?? (command.output ? writeOutput(command.words, command.output, place) : undefined)
  );
}
