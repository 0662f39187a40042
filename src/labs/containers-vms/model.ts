import type { SourceFile } from '../../engine/analysis.ts';
import type { LabModel, LabState } from '../lab.ts';

export type ContainersVmsConfig = { readonly services: number };

export type ContainersVmsState = LabState & { readonly services: number };

function compute(_files: readonly SourceFile[], { services }: ContainersVmsConfig): ContainersVmsState {
  return { faults: [], services };
}

export const model: LabModel<ContainersVmsConfig, ContainersVmsState> = { compute };
