import type { KubernetesVersion } from '../../schema/versions.ts';
import type { Span } from '../../../text/span.ts';
import { get, stringOf, type MapValue } from '../../yaml/value.ts';

const levels = ['privileged', 'baseline', 'restricted'] as const;
export type PodSecurityLevel = (typeof levels)[number];

/** A level in a version, and the place of the label that asks for it. */
export type LevelVersion = {
  readonly level: PodSecurityLevel;
  /** As the server prints it: `latest` or `v1.25`. */
  readonly version: string;
  readonly at: Span;
};

export type Policy = { readonly enforce: LevelVersion; readonly warn: LevelVersion };

const release = /^v1\.(\d|[1-9]\d*)$/;

/**
 * What the labels of a namespace ask of its Pods. Without `warn` it warns of what it would refuse, where that is a
 * workload. Labels that the server would have refused ask for nothing.
 * Source: `PolicyToEvaluate` in k8s.io/pod-security-admission/api.
 */
export function policyOf(namespace: MapValue): Policy {
  const labels = get(get(namespace, 'metadata'), 'labels');
  const read = (mode: 'enforce' | 'warn') => {
    const label = get(labels, `pod-security.kubernetes.io/${mode}`);
    const version = stringOf(get(labels, `pod-security.kubernetes.io/${mode}-version`));
    return { level: levels.find((each) => each === stringOf(label)), version, at: label?.at ?? namespace.at };
  };
  const [enforce, warn] = [read('enforce'), read('warn')];
  const enforced = { ...enforce, level: enforce.level ?? 'privileged', version: enforce.version ?? 'latest' };
  const isSilent = warn.level === undefined && enforced.level !== 'privileged';
  return {
    enforce: enforced,
    warn: isSilent
      ? { ...enforced, version: warn.version ?? enforced.version }
      : { ...warn, level: warn.level ?? 'privileged', version: warn.version ?? 'latest' },
  };
}

/** The minor version of a policy. A server knows no checks that are newer than itself. */
export function minorOf({ version }: LevelVersion, kubernetes: KubernetesVersion): number {
  const own = Number(kubernetes.slice(2));
  const [, written] = release.exec(version) ?? [];
  return written === undefined ? own : Math.min(Number(written), own);
}
