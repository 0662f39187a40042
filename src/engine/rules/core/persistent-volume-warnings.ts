import { text } from '../checks.ts';
import { rules } from '../rules.ts';
import { descend, entries, field, items, pathOf } from '../subject.ts';
import { warnOfNodeTerm } from './node-label.ts';

const annotations = [
  ['volume.beta.kubernetes.io/storage-class', 'storageClassName', 'old-class-annotation'],
  ['volume.beta.kubernetes.io/mount-options', 'mountOptions', 'old-mount-annotation'],
] as const;

/** Kinds of volumes that no longer work: the field, its name in the warning, deprecated in, gone in. */
const gone = [
  ['cephfs', 'cephfs', '1.28', '1.31'],
  ['photonPersistentDisk', 'photonPersistentDisk', '1.11', '1.16'],
  ['scaleIO', 'scaleIO', '1.16', '1.22'],
  ['storageos', 'storageOS', '1.22', '1.25'],
  ['glusterfs', 'glusterfs', '1.25', '1.26'],
  ['rbd', 'rbd', '1.28', '1.31'],
] as const;

/** Source: `warningsForPersistentVolumeSpecAndMeta` in pkg/api/persistentvolume/util.go. */
export const persistentVolumeWarnings = rules('core/v1.PersistentVolume', (r) => [
  r.check((volume, report) => {
    const written = entries(descend(volume, 'metadata', 'annotations'));
    for (const [name, instead, text] of annotations) {
      const old = written.find(({ key }) => key === name);
      if (!old) continue;
      const args = { field: name, instead, state: 'replaced' } as const;
      report.warn(old.subject, 'deprecated-field', args, [text, pathOf(old.subject)], { at: old.keyAt });
    }
  }),
  r.check((volume, report) => {
    const policy = descend(volume, 'spec', 'persistentVolumeReclaimPolicy');
    if (text(policy) !== 'Recycle') return;
    const args = { field: 'Recycle', instead: 'Delete', state: 'replaced' } as const;
    report.warn(policy, 'deprecated-field', args, ['recycle-deprecated', pathOf(policy)]);
  }),
  r.check((volume, report) => {
    const terms = descend(volume, 'spec', 'nodeAffinity', 'required', 'nodeSelectorTerms');
    for (const term of items(terms)) warnOfNodeTerm(term, report);
  }),
  r.check((volume, report) => {
    for (const [name, said, since, until] of gone) {
      const source = field(field(volume, 'spec'), name);
      if (!source.value) continue;
      const args = { field: name, instead: '', state: 'gone' } as const;
      report.warn(source, 'deprecated-field', args, ['volume-gone', `spec.${said}`, since, until]);
    }
  }),
]);
