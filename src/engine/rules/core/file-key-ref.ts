import { text } from '../checks.ts';
import type { Check } from '../rules.ts';
import { descend, field, items } from '../subject.ts';
import { everyContainer } from './every-container.ts';

/**
 * A variable from a file needs the file's volume, and that must be empty at first.
 * Source: `validateFileKeyRefVolumes` in pkg/apis/core/validation/validation.go.
 */
export const fileKeyRefs: Check = (spec, report) => {
  const volumes = new Map(items(field(spec, 'volumes')).map((volume) => [text(field(volume, 'name')), volume]));
  for (const container of everyContainer(spec)) {
    for (const variable of items(field(container, 'env'))) {
      const ref = descend(variable, 'valueFrom', 'fileKeyRef');
      if (!ref.value) continue;
      const name = field(ref, 'volumeName');
      const volume = volumes.get(text(name));
      if (!volume) {
        const args = { volume: text(name), declared: [...volumes.keys()].join(', ') || 'none' };
        report.refuse(name, 'FieldValueNotFound', 'volume-not-declared', args, { value: text(name) });
      } else if (!field(volume, 'emptyDir').value) {
        const args = { field: 'fileKeyRef', needs: 'emptyDir', fault: 'absent' } as const;
        const related = [{ role: 'declared-here', at: volume.at } as const];
        const extras = { value: text(name), says: ['empty-dir-for-file'], related } as const;
        report.refuse(name, 'FieldValueInvalid', 'field-needs-another', args, extras);
      }
    }
  }
};
