import { isSince } from '../../schema/release.ts';
import type { Report } from '../report.ts';
import { descend, field, items, pathOf, type Subject } from '../subject.ts';
import { warnOfClaim } from './part-of-byte.ts';

/** Kinds of volumes that no longer work, in the server's order: the field, its name in the warning, deprecated in, gone in. */
const gone = [
  ['photonPersistentDisk', 'photonPersistentDisk', '1.11', '1.16'],
  ['gitRepo', 'gitRepo', '1.11', '1.33'],
  ['scaleIO', 'scaleIO', '1.16', '1.22'],
  ['flocker', 'flocker', '1.22', '1.25'],
  ['storageos', 'storageOS', '1.22', '1.25'],
  ['quobyte', 'quobyte', '1.22', '1.25'],
  ['glusterfs', 'glusterfs', '1.25', '1.26'],
  ['ephemeral', '', '', ''],
  ['cephfs', 'cephfs', '1.28', '1.31'],
  ['rbd', 'rbd', '1.28', '1.31'],
] as const;

/** Warns of the volumes of a Pod, one by one. */
export function warnOfVolumes(spec: Subject, report: Report): void {
  for (const volume of items(field(spec, 'volumes'))) {
    for (const [name, said, since, until] of gone) {
      const source = field(volume, name);
      if (!source.value) continue;
      const path = `${pathOf(volume)}.${said}`;
      if (name === 'ephemeral') {
        const claim = descend(source, 'volumeClaimTemplate', 'spec');
        warnOfClaim(claim, pathOf(claim), report);
      } else if (name === 'gitRepo') {
        const says = isSince(report.kubernetes, '1.33') ? 'git-repo-off' : 'git-repo-old';
        const args = { field: name, instead: '', state: 'avoided' } as const;
        report.warn(source, 'deprecated-field', args, [says, path]);
      } else {
        const args = { field: name, instead: '', state: 'gone' } as const;
        report.warn(source, 'deprecated-field', args, ['volume-gone', path, since, until]);
      }
    }
  }
}
