import { lastStep, text } from '../checks.ts';
import { refuseKey } from '../formats/labels.ts';
import type { Report } from '../report.ts';
import type { Check } from '../rules.ts';
import { entries, field, items, pathOf, type Subject } from '../subject.ts';

function needsSelector(keys: Subject, report: Report): void {
  const args = { field: lastStep(keys), needs: 'labelSelector', fault: 'absent' } as const;
  report.refuse(keys, 'FieldValueForbidden', 'field-needs-another', args, { says: ['keys-without-selector'] });
}

function inSelectorToo(key: Subject, report: Report, path: string): void {
  const args = { first: `matchLabelKeys: ${text(key)}`, second: `labelSelector: ${text(key)}` };
  const extras = { path, value: text(key), says: ['key-in-selector'] } as const;
  report.refuse(key, 'FieldValueInvalid', 'fields-exclude-each-other', args, extras);
}

function keysAreNames(around: Subject, list: string, report: Report): void {
  const keys = field(around, list);
  if (items(keys).length === 0) return;
  if (!field(around, 'labelSelector').value) needsSelector(keys, report);
  else for (const key of items(keys)) refuseKey(key, text(key), {}, report);
}

/**
 * Labels of the Pod itself that narrow a selector. In a Pod the server has already written them into the selector, so a
 * key that stands there twice was there before.
 * Source: `ValidateMatchLabelKeysAndMismatchLabelKeys` in pkg/apis/core/validation/validation.go.
 */
export const labelKeys: Check = (around, report) => {
  keysAreNames(around, 'matchLabelKeys', report);
  keysAreNames(around, 'mismatchLabelKeys', report);
  const keys = items(field(around, 'matchLabelKeys'));
  const selector = field(around, 'labelSelector');
  const selected = new Set(entries(field(selector, 'matchLabels')).map(({ key }) => key));
  const places = new Map(keys.map((key, index) => [text(key), { key, index }]));
  for (const expression of items(field(selector, 'matchExpressions'))) {
    const name = text(field(expression, 'key'));
    const place = places.get(name);
    if (place && selected.has(name)) inSelectorToo(place.key, report, `${pathOf(around)}[${place.index}]`);
    selected.add(name);
  }
  const mismatched = new Set(items(field(around, 'mismatchLabelKeys')).map(text));
  for (const key of keys) {
    if (!mismatched.has(text(key))) continue;
    const args = { first: `matchLabelKeys: ${text(key)}`, second: `mismatchLabelKeys: ${text(key)}` };
    const extras = { value: text(key), says: ['key-mismatched'] } as const;
    report.refuse(key, 'FieldValueInvalid', 'fields-exclude-each-other', args, extras);
  }
};

/** The same up to 1.33, for the spread over nodes. Source: `ValidateMatchLabelKeysInTopologySpread`, same file. */
export const labelKeysOfSpread: Check = (around, report) => {
  const [keys, selector] = [field(around, 'matchLabelKeys'), field(around, 'labelSelector')];
  if (items(keys).length === 0) return;
  if (!selector.value) needsSelector(keys, report);
  const selected = new Set([
    ...entries(field(selector, 'matchLabels')).map(({ key }) => key),
    ...items(field(selector, 'matchExpressions')).map((expression) => text(field(expression, 'key'))),
  ]);
  for (const key of items(keys)) {
    refuseKey(key, text(key), {}, report);
    if (selected.has(text(key))) inSelectorToo(key, report, pathOf(key));
  }
};
