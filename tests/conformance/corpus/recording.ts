import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Verdict } from '../normal-form.ts';
import { recordedVersions } from '../recording.ts';
import type { Case } from './case.ts';
import { readRecorded } from './recorded.ts';
import { isInSample } from './sample.ts';

/**
 * What a Kubernetes version answers to the corpus, by id. The newest version answers all cases, an older one the sample;
 * only what differs from the next newer version is stored of it.
 */
export function readCorpus(version: string): Map<string, Verdict> {
  const own = readOwn(version);
  const newer = newerThan(version);
  if (newer === undefined) return own;
  const all = new Map([...readCorpus(newer)].filter(([id]) => isInSample(id)));
  for (const [id, verdict] of own) all.set(id, verdict);
  return all;
}

/** The verdicts that the next newer version answers differently; all of them for the newest. */
export function differing(version: string, verdicts: readonly Verdict[]): Verdict[] {
  const newer = newerThan(version);
  if (newer === undefined) return [...verdicts];
  const known = readCorpus(newer);
  return verdicts.filter((verdict) => JSON.stringify(known.get(verdict.id)) !== JSON.stringify(verdict));
}

/** Where the answers of a version are stored. */
export function fileOf(version: string): URL {
  return new URL(`../recorded/${version}/corpus.txt`, import.meta.url);
}

/** The beginning of the hash that the judge gives to a question. */
export function sumOf({ setup, yaml }: Case): string {
  const text = setup === undefined ? yaml : [setup, yaml, '', 'false'].join('\0');
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function readOwn(version: string): Map<string, Verdict> {
  const file = fileOf(version);
  if (!existsSync(file)) return new Map();
  return new Map(readRecorded(readFileSync(file, 'utf8')).map((verdict) => [verdict.id, verdict]));
}

function newerThan(version: string): string | undefined {
  return recordedVersions[recordedVersions.indexOf(version) + 1];
}
