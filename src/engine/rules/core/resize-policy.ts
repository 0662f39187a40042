import type { Span } from '../../../text/span.ts';
import { duplicate, required, text, valueNotSupported } from '../checks.ts';
import { isSince } from '../../schema/release.ts';
import { isZero, type Check } from '../rules.ts';
import { enclosing, field, items, type Subject } from '../subject.ts';

const resources = ['cpu', 'memory'];
const policies = ['NotRequired', 'RestartContainer'];

/** What happens to a container whose resources change. The server prints the list. Source: `validateResizePolicy`. */
export const resizePolicy: Check = (list, report) => {
  const pod = enclosing(list, 'core/v1.PodSpec');
  const isRestarted = !pod || text(field(pod, 'restartPolicy')) !== 'Never';
  const seen = new Map<string, Span>();
  for (const item of items(list)) {
    const [resource, policy] = [field(item, 'resourceName'), field(item, 'restartPolicy')];
    const first = seen.get(text(resource));
    if (first) duplicate(item, first, 'resizePolicy', report, { value: text(resource) });
    seen.set(text(resource), resource.at);
    const shown = (subject: Subject): Subject => subject.with({ parent: list.parent, step: list.step });
    for (const [named, allowed] of [[resource, resources] as const, [policy, policies] as const]) {
      if (isZero(named)) required(shown(named), report);
      else if (!allowed.includes(text(named))) valueNotSupported(shown(named), allowed, report);
    }
    if (isRestarted || text(policy) === 'NotRequired') continue;
    const args = { field: 'restartPolicy', value: text(policy), allowed: 'NotRequired' };
    report.refuse(shown(policy), 'FieldValueInvalid', 'value-not-supported', args, {
      value: text(policy),
      says: [isSince(report.kubernetes, '1.36') ? 'resize-without-restart' : 'resize-without-restart-before'],
    });
  }
};
