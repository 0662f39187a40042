import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { claimBindings, type ClaimAnswer } from '../../../src/engine/set/answers/claims.ts';
import { membersOf } from '../../engine/set/answers/members-of.ts';
import { claimsCases } from './claims-cases.ts';
import { readRecorded } from './scenario.ts';

const recorded = readRecorded(readFileSync(new URL('recorded/1.37/claims.txt', import.meta.url), 'utf8'));

/** What a claim is said to become, as far as the cluster shows it: nothing makes volumes there. */
function print({ claim: { name }, binding }: ClaimAnswer): string {
  return binding.is === 'bound' ? `${name} Bound ${binding.volume.name}` : `${name} Pending`;
}

/** Reasons that the cluster gives for each of ours. */
const reasons: Readonly<Record<string, readonly string[]>> = {
  provisioned: ['ExternalProvisioning'],
  'no-class': ['FailedBinding'],
  'class-missing': ['ProvisioningFailed'],
  'no-volume-fits': ['FailedBinding', 'ProvisioningFailed', 'WaitForFirstConsumer', 'WaitForPodScheduled'],
  // No driver answers there, so the cluster waits for one.
  'selects-volumes': ['ExternalProvisioning'],
  'volume-missing': ['no-event'],
  'volume-taken': ['FailedBinding'],
  'volume-does-not-fit': ['VolumeMismatch', 'FailedBinding'],
  'no-pod': ['WaitForFirstConsumer'],
};

const answersOf = (objects: readonly object[]): readonly ClaimAnswer[] =>
  claimBindings(membersOf(objects.map((each) => JSON.stringify(each)).join('\n---\n')), []);

describe('what becomes of claims is what the cluster says', () => {
  test.each(claimsCases.map(({ name, objects }) => [name, objects] as const))('%s', (name, objects) => {
    const facts = recorded.get(name) ?? [];
    const answers = [...answersOf(objects)].sort((a, b) => (a.claim.name < b.claim.name ? -1 : 1));
    expect(answers.map(print)).toEqual(facts.map((fact) => fact.replace(/ Pending .*/, ' Pending')));
    for (const [index, { binding }] of answers.entries()) {
      if (binding.is === 'bound') continue;
      const ours = binding.is === 'pending' ? binding.because : binding.is;
      expect(reasons[ours]).toContain(facts[index]?.split(' ')[2]);
    }
  });
});
