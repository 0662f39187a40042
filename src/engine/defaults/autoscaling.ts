import type { ApiTypes } from '../schema/types.generated.ts';
import { defaults } from './defaults.ts';
import type { Draft } from './draft.ts';

const pods = { type: 'Pods', value: 4, periodSeconds: 15 };
const percent = { type: 'Percent', value: 100, periodSeconds: 15 };

function rulesOf(rules: Draft<ApiTypes['autoscaling/v2.HPAScalingRules']>, policies: readonly (typeof pods)[]): void {
  rules.ifAbsent('selectPolicy', 'Max');
  rules.ifAbsent('policies', policies);
}

/** Source: pkg/apis/autoscaling/v1/defaults.go and pkg/apis/autoscaling/v2/defaults.go */
export const autoscalingDefaults = [
  defaults('autoscaling/v1.HorizontalPodAutoscaler', (autoscaler) => {
    autoscaler.inside('spec').ifAbsent('minReplicas', 1);
  }),
  defaults('autoscaling/v2.HorizontalPodAutoscaler', (autoscaler) => {
    const spec = autoscaler.inside('spec');
    spec.ifAbsent('minReplicas', 1);
    const target = { type: 'Utilization', averageUtilization: 80 };
    spec.ifZero('metrics', [{ type: 'Resource', resource: { name: 'cpu', target } }]);
    const behavior = spec.within('behavior');
    if (!behavior) return;
    const up = behavior.inside('scaleUp');
    up.ifAbsent('stabilizationWindowSeconds', 0);
    rulesOf(up, [pods, percent]);
    rulesOf(behavior.inside('scaleDown'), [percent]);
  }),
];
