import { supported, text } from '../checks.ts';
import type { Check } from '../rules.ts';
import { items } from '../subject.ts';

const modes = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod'];
const known = supported(...modes);

/**
 * How many may use a volume at a time; `ReadWriteOncePod` allows one Pod and so nothing else beside it.
 * The server prints the list and not the item. Source: `ValidatePersistentVolumeClaimSpec` in core/validation.
 */
export const accessModes: Check = (list, report) => {
  const written = items(list);
  for (const mode of written) known(mode.with({ parent: list.parent, step: list.step }), report);
  const alone = written.find((mode) => text(mode) === 'ReadWriteOncePod');
  const other = written.find((mode) => text(mode) !== 'ReadWriteOncePod' && modes.includes(text(mode)));
  if (!alone || !other) return;
  const args = { first: 'ReadWriteOncePod', second: text(other) };
  report.refuse(list, 'FieldValueForbidden', 'fields-exclude-each-other', args, {
    at: other.at,
    says: ['one-pod-alone'],
    related: [{ role: 'first-definition', at: alone.at }],
  });
};
