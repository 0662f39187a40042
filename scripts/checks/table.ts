import { readFindings } from '../messages/read-findings.ts';
import { readEngineArgs } from '../messages/engine-args.ts';
import { practices } from '../../src/engine/practice/checks.ts';
import { setPractices } from '../../src/engine/practice/set-checks.ts';
import type { Practice } from '../../src/engine/practice/practice.ts';
import { alsoTold, elsewhere } from './elsewhere.ts';
import { specification } from './specification.ts';
import { unbuilt } from './unbuilt.ts';

/** One id of the specification: the finding that answers it, or the reason why none does. */
export type Line = {
  readonly id: string;
  readonly code?: string;
  /** What else of a row with several parts is told. */
  readonly also?: readonly string[];
  /** The first profile of good practice that looks for it; findings of other stages have none. */
  readonly profile?: Practice['from'];
  /** Which examples stand in `content/findings`: each is run by a test. */
  readonly fixtures: readonly ('bad' | 'good')[];
  readonly reason?: string;
};

const allPractices = [...practices, ...setPractices];

/** The table in the order of the specification. */
export function linesOfTable(): readonly Line[] {
  const fixtures = fixturesByCode();
  return specification.map((id): Line => {
    const practice = allPractices.find(({ spec }) => spec.includes(id));
    const code = practice?.code ?? (Object.hasOwn(elsewhere, id) ? elsewhere[id] : undefined);
    const reason = unbuilt.get(id);
    return {
      id,
      ...(code !== undefined && { code }),
      ...(Object.hasOwn(alsoTold, id) && { also: alsoTold[id]! }),
      ...(practice && { profile: practice.from }),
      fixtures: (code !== undefined && fixtures.get(code)) || [],
      ...(reason !== undefined && { reason }),
    };
  });
}

function fixturesByCode(): ReadonlyMap<string, Line['fixtures']> {
  const { findings } = readFindings(readEngineArgs().args);
  return new Map(
    findings.map(({ code, examples }) => [
      code,
      [
        ...(examples.length > 0 ? (['bad'] as const) : []),
        ...(examples.some(({ good }) => good !== undefined) ? (['good'] as const) : []),
      ],
    ]),
  );
}
