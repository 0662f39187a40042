import { repeatedOwners } from '../../model/distinct-owners.ts';
import type { Value } from '../../yaml/value.ts';
import { text } from '../checks.ts';
import type { Report } from '../report.ts';
import { descend, field, items, rootSubject } from '../subject.ts';

/** The server takes out the owners that are named again before it judges the object, and warns. */
export function warnOfRepeatedOwners(root: Value, report: Report): void {
  const owners = items(descend(rootSubject(root), 'metadata', 'ownerReferences'));
  const repeated = repeatedOwners(root).map((index) => owners[index]!);
  const [first] = repeated;
  if (!first) return;
  const uids = repeated.map((owner) => text(field(owner, 'uid')));
  const args = { field: 'uid', value: uids[0]!, list: 'ownerReferences' };
  report.warn(first, 'duplicate-in-list', args, ['owners-repeated', uids.join(', ')]);
}
