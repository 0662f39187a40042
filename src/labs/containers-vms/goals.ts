import type { Held } from '../../lessons/goals/condition.ts';
import type { LabRows } from '../lab.ts';
import type { ContainersVmsState } from './model.ts';

export const rows = {
  placed: (wanted: number, state: ContainersVmsState): Held =>
    state.services >= wanted ? { met: true } : { met: false, why: { found: String(state.services) } },
} satisfies LabRows<ContainersVmsState>;
