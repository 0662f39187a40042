/**
 * Says how many statements of the validation packages were executed: what cover.sh asks for.
 * `node cover.ts BLOCKS FUNCTIONS functions|missed|check`, from `go tool covdata textfmt` and `go tool covdata func`.
 */
import { readFileSync } from 'node:fs';
import { leftOut } from './cover-left-out.ts';
import { compareWithReasons } from './cover-reasons.ts';

type Block = { readonly file: string; readonly line: number; readonly statements: number; readonly executed: boolean };
type Reach = { executed: number; all: number };

/** What the recorded cases have to execute. */
const leastShare = 0.85;

const [, , blocksFile = '', functionsFile = '', form = 'functions'] = process.argv;
const functions = readFunctions(readFileSync(functionsFile, 'utf8'));
const covered = readBlocks(readFileSync(blocksFile, 'utf8'))
  .filter(({ file }) => !file.startsWith('drydock.example/'))
  .map((block) => ({ ...block, name: functionOf(block) }))
  .filter(({ file, name }) => !leftOut(file, name));
const homeOf = ({ file }: Block): string => file.slice(0, file.lastIndexOf('/'));
const missed = covered.filter(({ executed }) => !executed);

if (form === 'missed') {
  for (const { file, line, name } of missed) print(`${file}:${line} ${name}`);
} else if (form === 'check') {
  const rows = Map.groupBy(missed, (block) => `${homeOf(block)} ${block.name}`);
  const differences = compareWithReasons(new Map([...rows].map(([row, blocks]) => [row, statementsOf(blocks)])));
  const total = reachOf(covered);
  for (const difference of differences) print(difference);
  print(`${say(total)} all packages`);
  if (differences.length > 0 || total.executed < leastShare * total.all) process.exitCode = 1;
} else {
  for (const [home, blocks] of Map.groupBy(covered, homeOf)) {
    print(`${say(reachOf(blocks))} ${home}`);
    for (const [name, own] of Map.groupBy(blocks, (block) => block.name)) {
      const one = reachOf(own);
      if (one.executed < one.all) print(`${say(one)}   ${name}`);
    }
  }
  print(`${say(reachOf(covered))} all packages`);
}

/** Functions by file, the last one first. */
function readFunctions(text: string): Map<string, { readonly line: number; readonly name: string }[]> {
  const rows = text.split('\n').flatMap((row) => {
    const [, file, line, name] = /^(\S+\.go):(\d+):\s+(\S+)/.exec(row) ?? [];
    return file && line && name ? [{ file, line: Number(line), name }] : [];
  });
  const byFile = Map.groupBy(rows, ({ file }) => file);
  for (const own of byFile.values()) own.sort((a, b) => b.line - a.line);
  return byFile;
}

/** A line is `file:line.column,line.column statements count`. */
function readBlocks(text: string): Block[] {
  return text.split('\n').flatMap((row) => {
    const [, file, line, statements, count] = /^(\S+\.go):(\d+)\.\d+,\S+ (\d+) (\d+)$/.exec(row) ?? [];
    if (!file) return [];
    return [{ file, line: Number(line), statements: Number(statements), executed: count !== '0' }];
  });
}

/** A function without a name is part of the one around it. */
function functionOf({ file, line }: Block): string {
  return functions.get(file)?.find((one) => one.line <= line)?.name ?? '?';
}

function statementsOf(blocks: readonly Block[]): number {
  return blocks.reduce((all, { statements }) => all + statements, 0);
}

function reachOf(blocks: readonly Block[]): Reach {
  return { executed: statementsOf(blocks.filter(({ executed }) => executed)), all: statementsOf(blocks) };
}

function say({ executed, all }: Reach): string {
  return `${((100 * executed) / Math.max(all, 1)).toFixed(1).padStart(5)} % ${`${executed}/${all}`.padStart(11)}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
