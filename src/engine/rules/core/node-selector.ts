import { text } from '../checks.ts';
import { refuseKey, refuseValue } from '../formats/labels.ts';
import { dnsSubdomain } from '../formats/names.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { isSince } from '../../schema/release.ts';
import type { Report } from '../report.ts';
import { rules, type Check } from '../rules.ts';
import { field, items, type Subject } from '../subject.ts';
import { nearest } from '../../../text/nearest.ts';

const operators = ['DoesNotExist', 'Exists', 'Gt', 'In', 'Lt', 'NotIn'];

function refuseOperator(operator: Subject, report: Report): void {
  const meant = nearest(text(operator), operators);
  const args = { operator: text(operator), fault: 'operator-unknown' } as const;
  report.refuse(operator, 'FieldValueInvalid', 'selector-expression-wrong', args, {
    value: text(operator),
    says: ['operator-unknown'],
    fixes: meant === undefined ? [] : [{ id: 'replace-with', text: meant }],
  });
}

function needValues(
  values: Subject,
  operator: string,
  fault: 'values-needed' | 'one-value-needed',
  says: ServerSaying,
  report: Report,
) {
  report.refuse(values, 'FieldValueRequired', 'selector-expression-wrong', { operator, fault }, { says });
}

const valuesFitOperator: Check = (requirement, report) => {
  const [operator, values] = [field(requirement, 'operator'), field(requirement, 'values')];
  const [name, count] = [text(operator), items(values).length];
  if (name === 'In' || name === 'NotIn') {
    if (count === 0) needValues(values, name, 'values-needed', ['values-needed'], report);
  } else if (name === 'Exists' || name === 'DoesNotExist') {
    if (count === 0) return;
    const args = { operator: name, fault: 'values-forbidden' } as const;
    report.refuse(values, 'FieldValueForbidden', 'selector-expression-wrong', args, { says: ['values-forbidden'] });
  } else if (name === 'Gt' || name === 'Lt') {
    if (count !== 1) needValues(values, name, 'one-value-needed', ['single-value-needed'], report);
  } else refuseOperator(operator, report);
};

const keyIsName: Check = (requirement, report) => {
  const key = field(requirement, 'key');
  refuseKey(key, text(key), {}, report);
};

const valuesAreLabels: Check = (requirement, report) => {
  const key = text(field(requirement, 'key'));
  // Before 1.33 nobody looked at the form of the values.
  if (!isSince(report.kubernetes, '1.33')) return;
  for (const value of items(field(requirement, 'values'))) refuseValue(value, key, text(value), {}, report);
};

/** Source: `ValidateNodeSelectorRequirement` in pkg/apis/core/validation/validation.go. */
const expression = rules('core/v1.NodeSelectorRequirement', (r) => [
  r.check(valuesFitOperator),
  r.check(keyIsName),
  r.check(valuesAreLabels),
]);

/** Up to 1.32 a Pod's values may be anything. */
const expressionOfPod = rules('core/v1.NodeSelectorRequirement', (r) => [
  r.check(valuesFitOperator),
  r.check(keyIsName),
  r.since('1.33', r.check(valuesAreLabels)),
]);

/** What is only preferred may be what no label can be: then no node is preferred. */
const preferredExpression = rules('core/v1.NodeSelectorRequirement', (r) => [
  r.check(valuesFitOperator),
  r.check(keyIsName),
]);

/** Source: `ValidateNodeFieldSelectorRequirement`, same file: the only field is the node's name. */
const fieldExpression = rules('core/v1.NodeSelectorRequirement', (r) => [
  r.check((requirement, report) => {
    const [operator, values] = [field(requirement, 'operator'), field(requirement, 'values')];
    const name = text(operator);
    if (name !== 'In' && name !== 'NotIn') refuseOperator(operator, report);
    else if (items(values).length !== 1) {
      needValues(values, name, 'one-value-needed', ['one-field-value-needed'], report);
    }
  }),
  r.check((requirement, report) => {
    const key = field(requirement, 'key');
    if (text(key) === 'metadata.name') {
      for (const value of items(field(requirement, 'values'))) dnsSubdomain(value, report);
      return;
    }
    const args = { field: 'key', value: text(key), allowed: 'metadata.name' };
    const extras = { value: text(key), says: ['field-key-unknown'] } as const;
    report.refuse(key, 'FieldValueInvalid', 'value-not-supported', args, extras);
  }),
]);

const termOf = (expressions: typeof expression) =>
  rules('core/v1.NodeSelectorTerm', (r) => [
    r.list('matchExpressions', expressions),
    r.list('matchFields', fieldExpression),
  ]);

const selectorOf = (term: ReturnType<typeof termOf>) =>
  rules('core/v1.NodeSelector', (r) => [
    r.requiredSaying('nodeSelectorTerms', ['term-needed']),
    r.list('nodeSelectorTerms', term),
  ]);

/** Source: `ValidateNodeSelectorTerm`, same file. */
export const preferredTerm = termOf(preferredExpression);

/** The nodes of a volume. Source: `ValidateNodeSelector`, same file. */
export const nodeSelector = selectorOf(termOf(expression));

/** The nodes that a Pod requires. */
export const nodeSelectorOfPod = selectorOf(termOf(expressionOfPod));
