import { classes } from './admission/classes.ts';
import { limitRanges } from './admission/limit-ranges.ts';
import { order } from './admission/order.ts';
import { podSecurity } from './admission/pod-security.ts';
import { quotas } from './admission/quotas.ts';
import type { Standing } from './admission/standing.ts';

/** A manifest that is asked while its setup stands in the cluster. */
export type CaseInCluster = { readonly id: string; readonly setup: string; readonly yaml: string };

const groups: Readonly<Record<string, readonly Standing[]>> = {
  'Pod Security': podSecurity,
  LimitRange: limitRanges,
  ResourceQuota: quotas,
  classes,
  order,
};

/** What admission says depends on what stands in the cluster: "group: setup: object". */
export function cases(): CaseInCluster[] {
  return Object.entries(groups).flatMap(([group, standings]) =>
    standings.flatMap(({ name, setup, asked }) => {
      // A stream that begins with a brace is read as JSON alone by older versions.
      const stream = setup.map((each) => `---\n${JSON.stringify(each)}\n`).join('');
      return Object.entries(asked).map(([what, object]) => ({
        id: `${group}: ${name}: ${what}`,
        setup: stream,
        yaml: JSON.stringify(object),
      }));
    }),
  );
}
