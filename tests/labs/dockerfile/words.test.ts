import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const english = JSON.parse(readFileSync('content/ui/en/lab-dockerfile.json', 'utf8')) as Record<string, unknown>;
const folder = 'src/labs/dockerfile';
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
  .join('\n');

/** Codes as the sources write them; what the words have and nobody says would be found as well. */
const said = (pattern: RegExp): Set<string> => new Set([...sources.matchAll(pattern)].map(([, code]) => code!));

describe('words of the Dockerfile lab', () => {
  it('has words for every fault, and no others', () => {
    const codes = [
      ...said(/code: '([a-z-]+)', (?:args|severity)/g),
      ...said(/(?:fault|report|note)\(\s*'([a-z-]+)'/g),
      ...said(/\['([a-z-]+)', '(?:error|check)'\]/g),
      ...said(/\? '([a-z-]+)' : '[a-z-]+'(?:, from|,)/g),
      ...said(/: '([a-z-]+)', (?:from|args)/g),
    ];
    const worded = Object.keys(english).flatMap((key) => /^fault\.(?!line)(.*)$/.exec(key)?.[1] ?? []);
    expect(
      codes.filter(
        (code) =>
          !/^(none|removed|added|edited|variable|mode|owner|touched|secret)$/.test(code) && !worded.includes(code),
      ),
    ).toEqual([]);
    expect(worded.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
  });

  it('has words for every reason and status', () => {
    const state = readFileSync(`${folder}/state.ts`, 'utf8');
    const reasons = [.../readonly code:\n([\s\S]*?);/.exec(state)![1]!.matchAll(/'([a-z-]+)'/g)].map(
      ([, code]) => `reason.${code!}`,
    );
    expect(reasons.length).toBeGreaterThan(15);
    expect(reasons.filter((key) => !(key in english))).toEqual([]);
    const statuses = [.../type Status = (.*);/.exec(state)![1]!.matchAll(/'([a-z-]+)'/g)].map(
      ([, code]) => `status.${code!}`,
    );
    expect(statuses.filter((key) => !(key in english))).toEqual([]);
  });
});
