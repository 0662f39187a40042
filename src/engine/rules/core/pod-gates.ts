import type { Span } from '../../../text/span.ts';
import { duplicate, text } from '../checks.ts';
import { qualifiedName } from '../formats/labels.ts';
import { rules, type Check } from '../rules.ts';
import { field, items } from '../subject.ts';

/** Source: `validateReadinessGates` in pkg/apis/core/validation/validation.go. */
export const readinessGate = rules('core/v1.PodReadinessGate', (r) => [r.always('conditionType', qualifiedName)]);

/** The server names the item, and prints its name. Source: `validateSchedulingGates`, same file. */
export const schedulingGates: Check = (spec, report) => {
  const seen = new Map<string, Span>();
  for (const gate of items(field(spec, 'schedulingGates'))) {
    const name = field(gate, 'name');
    const shown = name.with({ parent: gate.parent, step: gate.step });
    qualifiedName(shown, report);
    const first = seen.get(text(name));
    if (first) duplicate(shown, first, 'schedulingGates', report, { value: text(name) });
    seen.set(text(name), first ?? name.at);
  }
};

/** A Pod that waits at a gate is not on a node yet. Source: `ValidatePodCreate`, same file. */
export const gatesBeforeNode: Check = (spec, report) => {
  const node = field(spec, 'nodeName');
  if (text(node) === '' || items(field(spec, 'schedulingGates')).length === 0) return;
  const args = { first: 'nodeName', second: 'schedulingGates' };
  report.refuse(node, 'FieldValueForbidden', 'fields-exclude-each-other', args, { says: ['gates-left'] });
};
