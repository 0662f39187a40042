import { isSince } from '../schema/release.ts';
import { defaults } from './defaults.ts';

/** Source: pkg/apis/apps/v1/defaults.go */
export const appsDefaults = [
  defaults('apps/v1.Deployment', (deployment) => {
    const spec = deployment.inside('spec');
    spec.ifAbsent('replicas', 1);
    const strategy = spec.inside('strategy');
    strategy.ifZero('type', 'RollingUpdate');
    if (strategy.text('type') === 'RollingUpdate') {
      const update = strategy.inside('rollingUpdate');
      update.ifAbsent('maxUnavailable', '25%');
      update.ifAbsent('maxSurge', '25%');
    }
    spec.ifAbsent('revisionHistoryLimit', 10);
    spec.ifAbsent('progressDeadlineSeconds', 600);
    spec.inside('template');
  }),
  defaults('apps/v1.DaemonSet', (daemonSet) => {
    const spec = daemonSet.inside('spec');
    const strategy = spec.inside('updateStrategy');
    strategy.ifZero('type', 'RollingUpdate');
    if (strategy.text('type') === 'RollingUpdate') {
      const update = strategy.inside('rollingUpdate');
      update.ifAbsent('maxUnavailable', 1);
      update.ifAbsent('maxSurge', 0);
    }
    spec.ifAbsent('revisionHistoryLimit', 10);
    spec.inside('template');
  }),
  defaults('apps/v1.StatefulSet', (statefulSet, kubernetes) => {
    const spec = statefulSet.inside('spec');
    spec.ifZero('podManagementPolicy', 'OrderedReady');
    const strategy = spec.inside('updateStrategy');
    if (strategy.isZero('type')) {
      strategy.set('type', 'RollingUpdate');
      strategy.inside('rollingUpdate');
    }
    if (strategy.text('type') === 'RollingUpdate') {
      const update = strategy.within('rollingUpdate');
      update?.ifAbsent('partition', 0);
      if (isSince(kubernetes, '1.37')) update?.ifAbsent('maxUnavailable', 1);
    }
    const retention = spec.inside('persistentVolumeClaimRetentionPolicy');
    retention.ifZero('whenDeleted', 'Retain');
    retention.ifZero('whenScaled', 'Retain');
    spec.ifAbsent('replicas', 1);
    spec.ifAbsent('revisionHistoryLimit', 10);
    spec.inside('template');
  }),
  defaults('apps/v1.ReplicaSet', (replicaSet) => {
    const spec = replicaSet.inside('spec');
    spec.ifAbsent('replicas', 1);
    spec.inside('template');
  }),
];
