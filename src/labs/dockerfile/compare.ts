import type { Build } from './build.ts';
import type { Built, StepKey, Used } from './building.ts';
import type { Change } from './config.ts';
import { isBelow } from './tree.ts';
import type { Reason, StepResult } from './state.ts';

/** The keys of all steps that a build has run: what the next build finds in the cache. */
export const cacheOf = (build: Build): ReadonlySet<string> =>
  new Set(build.results.flatMap((result) => (result.is === 'step' ? [result.key.key] : [])));

/** What became of each instruction in a build that begins with an empty cache. */
export function firstResults({ results }: Build): readonly StepResult[] {
  return results.map((result): StepResult => plain(result) ?? { status: 'built', reason: { code: 'first' } });
}

/** What became of each instruction in a build after a change, and why. */
export function resultsAfter(
  change: Change,
  before: Build,
  after: Build,
  cache: ReadonlySet<string>,
): readonly StepResult[] {
  return after.results.map((result, i): StepResult => {
    const always = plain(result);
    if (always) return always;
    if (result.is !== 'step') return { status: 'built', reason: { code: 'first' } };
    const old = before.results[i]!;
    const oldKey = old.is === 'step' ? old.key : undefined;
    if (cache.has(result.key.key))
      return { status: 'cached', reason: whyCached(change, oldKey, result.key, before, after) };
    return { status: 'rebuilt', reason: oldKey ? whyRebuilt(oldKey, result.key) : { code: 'first' } };
  });
}

function plain(result: Built): StepResult | undefined {
  switch (result.is) {
    case 'base':
      return { status: 'cached', reason: { code: 'base' } };
    case 'config':
      return { status: 'config', reason: { code: 'config' } };
    case 'unneeded':
      return { status: 'skipped', reason: { code: 'unneeded' } };
    case 'not-reached':
      return { status: 'not-reached', reason: { code: 'not-reached' } };
    case 'failed':
      return { status: 'failed', reason: { code: 'failed' } };
    case 'step':
      return undefined;
  }
}

function whyRebuilt(old: StepKey, now: StepKey): Reason {
  if (!now.link && old.parent !== now.parent) return { code: 'parent' };
  for (const [path, used] of now.content) {
    const was = old.content.get(path);
    if (!was) return { code: 'added', args: { path: shown(path) } };
    const changed = difference(was, used);
    if (changed) return { code: changed, args: { path: shown(path) } };
  }
  for (const path of old.content.keys())
    if (!now.content.has(path)) return { code: 'removed', args: { path: shown(path) } };
  for (const [name, value] of now.variables)
    if (old.variables.get(name) !== value) return { code: 'variable', args: { name } };
  return { code: 'variable', args: { name: 'ARG' } };
}

const difference = (a: Used, b: Used): 'edited' | 'mode' | 'owner' | undefined =>
  a.content !== b.content ? 'edited' : a.executable !== b.executable ? 'mode' : a.uid !== b.uid ? 'owner' : undefined;

const shown = (path: string): string => path.replace(/^\//, '');

function whyCached(change: Change, old: StepKey | undefined, now: StepKey, before: Build, after: Build): Reason {
  if ('revert' in change) return { code: 'reverted' };
  if (old && now.link && old.parent !== now.parent) return { code: 'link' };
  if ('touch' in change) {
    const path = [...now.content.keys()].find(
      (one) => isBelow(one, `/${change.touch.replace(/\/$/, '')}`) || shown(one) === change.touch,
    );
    if (path) return { code: 'touched', args: { path: shown(path) } };
  }
  if ('secret' in change && now.secrets.includes(change.secret))
    return { code: 'secret', args: { name: change.secret } };
  if ('later' in change) return { code: 'later' };
  if (now.from.some((stage) => before.stages[stage]?.key !== after.stages[stage]?.key)) return { code: 'same-content' };
  return { code: 'same' };
}
