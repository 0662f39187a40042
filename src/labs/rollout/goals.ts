import type { Held } from '../../lessons/goals/condition.ts';
import type { LabRows } from '../lab.ts';
import type { RolloutState } from './model.ts';

const held = (met: boolean, found: number | undefined): Held =>
  met ? { met } : { met, ...(found === undefined ? {} : { why: { found: String(found) } }) };

/** What can be said of a rollout. Nothing but `refused` holds where there is none. */
export const rows = {
  /** The server refuses the manifest. */
  refused: (wanted: boolean, { faults }: RolloutState): Held =>
    held(faults.some(({ code }) => code === 'refused' || code === 'both-zero') === wanted, undefined),
  /** So many Pods are ready at every moment. */
  'ready-at-least': (wanted: number, { rollout }: RolloutState): Held => {
    const fewest = rollout && Math.min(...rollout.steps.map(({ old, ready }) => old + ready));
    return held(fewest !== undefined && fewest >= wanted, fewest);
  },
  /** So many Pods are there at every moment, and no more. */
  'pods-at-most': (wanted: number, { rollout }: RolloutState): Held => {
    const most = rollout && Math.max(...rollout.steps.map(({ old, fresh }) => old + fresh));
    return held(most !== undefined && most <= wanted, most);
  },
  /** Whether old and new Pods are ready side by side at some moment. */
  mixed: (wanted: boolean, { rollout }: RolloutState): Held =>
    held(rollout !== undefined && rollout.steps.some(({ old, ready }) => old > 0 && ready > 0) === wanted, undefined),
} satisfies LabRows<RolloutState>;
