/** A minor release of Kubernetes, such as `1.36`; it may be one whose facts are not recorded. */
export type Release = `1.${number}`;

/** Whether a version of Kubernetes is `release` or newer. */
export function isSince(kubernetes: string, release: Release): boolean {
  return minor(kubernetes) >= minor(release);
}

function minor(version: string): number {
  return Number(version.slice(version.indexOf('.') + 1));
}
