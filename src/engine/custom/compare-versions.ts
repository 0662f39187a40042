const form = /^v(\d{1,9})(?:(alpha|beta)(\d{1,9}))?$/;
const ranks = { alpha: 0, beta: 1, '': 2 } as const;

/**
 * Orders versions of an API: `v1alpha1`, `v1beta1`, `v1beta2`, `v1`, `v2`; other names come before all of these,
 * by the alphabet backwards.
 * Source: `CompareKubeAwareVersionStrings` in k8s.io/apimachinery/pkg/version/helpers.go.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [readVersion(a), readVersion(b)];
  if (!left && !right) return a < b ? 1 : a > b ? -1 : 0;
  if (!left || !right) return left ? 1 : -1;
  return left.rank - right.rank || left.major - right.major || left.minor - right.minor;
}

function readVersion(version: string): { rank: number; major: number; minor: number } | undefined {
  const [whole, major, stage = '', minor] = form.exec(version.slice(version.indexOf('/') + 1)) ?? [];
  if (whole === undefined) return undefined;
  return { rank: ranks[stage as keyof typeof ranks], major: Number(major), minor: Number(minor ?? 0) };
}
