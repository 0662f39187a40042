import { kubernetesVersions, type KubernetesVersion } from '../engine/schema/versions.ts';

/** Versions in few words: `1.35–1.37`, `1.32, 1.34`, with "+" where it goes on to the newest. Ascending, none twice. */
export function versionRange(versions: readonly KubernetesVersion[]): string {
  const runs: KubernetesVersion[][] = [];
  for (const version of versions) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && kubernetesVersions.indexOf(version) === kubernetesVersions.indexOf(last) + 1) run.push(version);
    else runs.push([version]);
  }
  return runs
    .map((run) => {
      const [first, last] = [run[0], run.at(-1)];
      if (last === kubernetesVersions.at(-1)) return `${first}+`;
      return first === last ? `${first}` : `${first}–${last}`;
    })
    .join(', ');
}
