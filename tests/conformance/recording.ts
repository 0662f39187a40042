import { existsSync, readFileSync } from 'node:fs';
import type { Verdict } from './normal-form.ts';

/** The versions of `src/engine/schema/versions.json`, oldest first. */
export const recordedVersions: readonly string[] = (
  JSON.parse(readFileSync(new URL('../../src/engine/schema/versions.json', import.meta.url), 'utf8')) as {
    version: string;
  }[]
).map(({ version }) => version);

/**
 * Reads what a Kubernetes version answers to the cases of a name. The newest version has a line for each case, an older one
 * only where it differs from the next newer one.
 *
 * @throws where the newest version has no recording, or an older one answers a case that the newer does not know.
 */
export function readRecording(version: string, name: string): Verdict[] {
  const newer = recordedVersions[recordedVersions.indexOf(version) + 1];
  const own = readLines(version, name);
  if (newer === undefined) return own;
  const differing = new Map(own.map((verdict) => [verdict.id, verdict]));
  const all = readRecording(newer, name).map((verdict) => {
    const found = differing.get(verdict.id) ?? verdict;
    differing.delete(verdict.id);
    return found;
  });
  const [unknown] = differing.keys();
  if (unknown !== undefined) throw new Error(`recorded/${version}/${name}.jsonl answers an unknown case: ${unknown}`);
  return all;
}

/** The verdicts of `recorded` that the next newer version answers differently, in their order. */
export function differences(version: string, name: string, recorded: readonly Verdict[]): readonly Verdict[] {
  const newer = recordedVersions[recordedVersions.indexOf(version) + 1];
  if (newer === undefined) return recorded;
  const known = new Map(readRecording(newer, name).map((verdict) => [verdict.id, JSON.stringify(verdict)]));
  return recorded.filter((verdict) => known.get(verdict.id) !== JSON.stringify(verdict));
}

function readLines(version: string, name: string): Verdict[] {
  const file = new URL(`recorded/${version}/${name}.jsonl`, import.meta.url);
  if (!existsSync(file) && version !== recordedVersions.at(-1)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Verdict);
}
