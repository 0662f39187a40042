import { lastStep } from '../rules/checks.ts';
import { field, pathOf, Subject } from '../rules/subject.ts';
import type { ServerTextId } from '../server-text/texts.ts';
import type { Step } from '../schema/path.ts';
import { get, type ListValue, type MapValue, type Value } from '../yaml/value.ts';
import { checkEnum } from './check-enum.ts';
import { checkNumber } from './check-number.ts';
import { checkFormat, checkText } from './check-text.ts';
import { checkType } from './check-type.ts';
import { complain, nowhere, type Complaint } from './complaint.ts';
import type { CustomArgs, LimitFault } from './codes.ts';
import { countingFormat } from './formats.ts';
import { isNumber } from './number.ts';
import { add, isValid, merge, newResult, type Result } from './result.ts';
import { additionalOf, type Schema } from './schema.ts';
import { mostVisits, type Walk } from './walk.ts';

/**
 * Holds a value against its schema, and all that is in it.
 * Source: `SchemaValidator.Validate` in k8s.io/kube-openapi/pkg/validation/validate/schema.go: which parts are asked, in
 * which order, and what counts as a match.
 */
export function checkValue(schema: Schema, subject: Subject, walk: Walk): Result {
  const result = checkAll(schema, subject, walk);
  for (const complaint of result.complaints.values()) {
    complaint.declaredAt ??= (get(schema.written, complaint.keyword ?? '') ?? schema.written).at;
  }
  return result;
}

function checkAll(schema: Schema, subject: Subject, walk: Walk): Result {
  const value = subject.value!;
  const result = newResult();
  if (++walk.visits > mostVisits) {
    walk.isOpen = true;
    return result;
  }
  const format = countingFormat(schema, walk.kubernetes);
  const wrongType = checkType(schema, format, subject);
  if (value.kind === 'null') {
    merge(result, newResult(wrongType, checkEnum(schema, subject)));
    result.matches += wrongType ? 0 : 1;
    return result;
  }
  const take = (part: Result): void => {
    merge(result, part);
    result.matches++;
  };
  if (schema.types.length > 0 || format !== '') {
    take(newResult(wrongType));
    if (!wrongType) result.matches++;
  }
  take(checkForms(schema, subject, walk));
  if (value.kind === 'string') {
    take(newResult(checkText(schema, subject, value.value, walk)));
    if (format !== '') take(newResult(checkFormat(format, subject, value.value, walk)));
  }
  if (isNumber(value)) take(checkNumber(schema, format, subject, walk.kubernetes));
  if (value.kind === 'list') take(checkItems(schema, subject, value, walk));
  take(newResult(checkEnum(schema, subject)));
  if (value.kind === 'map') take(checkFields(schema, subject, value, walk));
  result.matches++;
  return result;
}

/** A value inside another, at its place. */
export function inside(parent: Subject, step: Step, value: Value): Subject {
  return new Subject(value, parent, step);
}

function checkItems(schema: Schema, subject: Subject, { items }: ListValue, walk: Walk): Result {
  const result = newResult();
  if (schema.items) {
    for (const [index, item] of items.entries())
      merge(result, checkValue(schema.items, inside(subject, index, item), walk));
  }
  const { minItems, maxItems } = schema.limits;
  if (minItems !== undefined && items.length < minItems) {
    add(result, tooFew(subject, 'too-few-items', 'in-body-few-items', items.length, minItems));
  }
  if (maxItems !== undefined && items.length > maxItems) {
    add(result, tooMany(subject, 'too-many-items', items.length, maxItems));
  }
  result.matches++;
  return result;
}

/** Source: `objectValidator` in object_validator.go, same package. */
function checkFields(schema: Schema, subject: Subject, value: MapValue, walk: Walk): Result {
  const result = newResult();
  const { entries } = value;
  const { minProperties, maxProperties } = schema.limits;
  if (minProperties !== undefined && entries.size < minProperties) {
    add(result, tooFew(subject, 'too-few-entries', 'in-body-few-properties', entries.size, minProperties));
  }
  if (maxProperties !== undefined && entries.size > maxProperties) {
    add(result, tooMany(subject, 'too-many-entries', entries.size, maxProperties));
  }
  const additional = additionalOf(schema);
  for (const [key, entry] of entries) {
    const own = schema.properties.get(key);
    const known = own ?? additional;
    if (known) merge(result, checkValue(known, inside(subject, key, entry.value), walk));
    else if (schema.additional === false) add(result, forbidden(subject, key, entry.keyAt));
  }
  for (const name of schema.required) {
    if (entries.has(name)) continue;
    const args = { field: name, in: subject.step === undefined ? '' : pathOf(subject) };
    add(
      result,
      complain(field(subject, name), 'FieldValueRequired', 'required-field-missing', args, { keyword: 'required' }),
    );
  }
  return result;
}

function forbidden(subject: Subject, key: string, at: Subject['at']): Complaint {
  const args = { field: key, type: '', suggestion: '', elsewhere: '' };
  const says = ['in-body-forbidden', pathOf(subject), key] as const;
  return complain(subject, 'FieldValueInvalid', 'unknown-field', args, {
    at,
    says,
    value: key,
    keyword: 'additionalProperties',
  });
}

function tooFew(subject: Subject, fault: LimitFault, says: ServerTextId, count: number, limit: number): Complaint {
  return complain(subject, 'FieldValueInvalid', 'limit-of-definition', limitArgs(subject, fault, count, limit), {
    value: count,
    says: [says, pathOf(subject), limit],
    keyword: fault === 'too-few-items' ? 'minItems' : 'minProperties',
  });
}

function tooMany(subject: Subject, fault: LimitFault, count: number, limit: number): Complaint {
  return complain(subject, 'FieldValueTooMany', 'limit-of-definition', limitArgs(subject, fault, count, limit), {
    value: count,
    says: [limit === 1 ? 'at-most-one-item' : 'at-most-items', limit],
    keyword: fault === 'too-many-items' ? 'maxItems' : 'maxProperties',
  });
}

function limitArgs(
  subject: Subject,
  fault: LimitFault,
  count: number,
  limit: number,
): CustomArgs['limit-of-definition'] {
  return { field: lastStep(subject), value: String(count), limit: String(limit), fault };
}

/**
 * `anyOf`, `oneOf`, `allOf`, `not`: where none of several forms fits, the server tells what is wrong with the best one.
 * Source: `schemaPropsValidator` in schema_props.go, same package.
 */
function checkForms({ anyOf, oneOf, allOf, not }: Schema, subject: Subject, walk: Walk): Result {
  const result = newResult();
  if (anyOf.length > 0) {
    const { valid, best } = tryForms(anyOf, subject, walk, true);
    if (valid === 0) add(result, noForm(subject, 'none', 0, 'any-schema'));
    if (best) merge(result, best);
  }
  if (oneOf.length > 0) {
    const { valid, best } = tryForms(oneOf, subject, walk, false);
    if (valid === 0) add(result, noForm(subject, 'none', 0, 'one-schema-none'));
    if (valid > 1) add(result, noForm(subject, 'several', valid, 'one-schema-several'));
    if (best && valid < 2) merge(result, best);
  }
  if (allOf.length > 0) {
    const all = allOf.map((form) => checkValue(form, subject, walk));
    for (const each of all) merge(result, each);
    const valid = all.filter(isValid).length;
    if (valid < all.length) {
      add(result, noForm(subject, 'not-all', valid, valid === 0 ? 'all-schemas-none' : 'all-schemas'));
    }
  }
  if (not && isValid(checkValue(not, subject, walk))) add(result, noForm(subject, 'excluded', 1, 'not-schema'));
  result.matches++;
  return result;
}

type Tried = { readonly valid: number; readonly best: Result | undefined };

/** How many forms fit, and the first that does; where none does, the one that fits best. */
function tryForms(forms: readonly Schema[], subject: Subject, walk: Walk, stopsAtFirst: boolean): Tried {
  let valid = 0;
  let fitting: Result | undefined;
  let failing: Result | undefined;
  for (const form of forms) {
    const tried = checkValue(form, subject, walk);
    if (isValid(tried)) {
      valid++;
      fitting ??= tried;
      if (stopsAtFirst) break;
    } else if (!failing || tried.matches > failing.matches) failing = tried;
  }
  return { valid, best: fitting ?? failing };
}

const formWords = ['anyOf', 'oneOf', 'allOf', 'not'] as const;

function noForm(
  subject: Subject,
  fault: CustomArgs['no-allowed-form']['fault'],
  count: number,
  says: ServerTextId,
): Complaint {
  const path = JSON.stringify(pathOf(subject));
  return complain(
    subject,
    'FieldValueInvalid',
    'no-allowed-form',
    { field: lastStep(subject), fault, count },
    {
      path: nowhere,
      value: '',
      says: says === 'one-schema-several' ? [says, path, count] : [says, path],
      keyword: formWords.find((word) => says.startsWith(word.slice(0, 3)))!,
    },
  );
}
