import { annotation, annotationsFit, label } from '../formats/labels.ts';
import { nameFaults, nameIs, withoutHyphen } from '../formats/names.ts';
import type { NameFormat, RuleArgs } from '../codes.ts';
import { isZero, rules, type Check, type RuleSet } from '../rules.ts';
import { entries, field, type Subject } from '../subject.ts';
import { notNegative, required, text } from '../checks.ts';
import { finalizers } from './finalizers.ts';
import { ownerReferences } from './owner-references.ts';

type NameRules = {
  /** The server gives a name to an object that has none. */
  readonly byServer?: boolean;
  /** The server's generated validation judges the name: it comes last. */
  readonly declared?: boolean;
  /** `generateName` need be no more than a path segment. */
  readonly openPrefix?: boolean;
};

/**
 * The metadata of an object that is created.
 * Source: `ValidateObjectMetaAccessor` in k8s.io/apimachinery/pkg/api/validation/objectmeta.go.
 */
export const objectMeta = (name: Exclude<NameFormat, 'qualified-name'>, made: NameRules = {}): RuleSet => {
  const nameCheck = nameIs(name, made.declared ? 'bytes' : 'characters');
  const prefixCheck = prefixIs(made.openPrefix ? 'path-segment' : name, name);
  return rules('meta/v1.ObjectMeta', (r) => [
    r.check((subject, report) => {
      const named = field(subject, 'name');
      const prefix = field(subject, 'generateName');
      if (!isZero(prefix)) prefixCheck(prefix, report);
      if (!isZero(named) && made.declared) report.last(() => nameCheck(named, report));
      else if (!isZero(named)) nameCheck(named, report);
      else if (!made.byServer && isZero(prefix)) required(named, report, { says: ['name-required'] });
    }),
    r.unlessZero('generation', notNegative),
    r.map('labels', label),
    r.map('annotations', annotation),
    r.optional('annotations', annotationsFit),
    r.optional('ownerReferences', ownerReferences),
    r.optional('finalizers', finalizers),
  ]);
};

type Format = Exclude<NameFormat, 'qualified-name'>;

/**
 * `generateName` is the beginning of a name: a hyphen at its end is no fault, because letters will follow.
 * What the server makes of a wrong one is wrong too.
 */
function prefixIs(format: Format, ofName: Format): Check {
  const check = nameIs(format);
  return (prefix, report) => {
    const value = text(prefix);
    const masked = format === 'path-segment' ? value : withoutHyphen(value);
    const found = report.aside(() => {
      check(replaceText(prefix, masked), report);
    });
    for (const { args, cause } of found) {
      const extras = { value, ...(cause?.says && { says: cause.says }) };
      report.refuse(
        prefix,
        'FieldValueInvalid',
        'invalid-name',
        { ...(args as RuleArgs['invalid-name']), value },
        extras,
      );
    }
    const name = prefix.parent && field(prefix.parent, 'name');
    if (!name || !isZero(name)) return;
    const kept = value.slice(0, longestPrefix);
    for (const { says } of nameFaults(`${kept}${random}`, ofName)) {
      report.echo(name, 'FieldValueInvalid', { value: `${kept}<generated>`, says });
    }
  };
}

/** Of a longer prefix the server takes so much, and letters and digits behind it. Source: `SimpleNameGenerator`. */
const longestPrefix = 58;
const random = 'xxxxx';

function replaceText(subject: Subject, value: string): Subject {
  return subject.value?.kind === 'string' ? subject.with({ value: { ...subject.value, value, raw: value } }) : subject;
}

/** The metadata of a template: names are generated, so only labels and annotations are judged. */
export const templateMeta = rules('meta/v1.ObjectMeta', (r) => [
  r.check((metadata, report) => {
    for (const entry of entries(field(metadata, 'labels'))) label(entry, withoutMetadata(metadata, 'labels'), report);
  }),
  r.check((metadata, report) => {
    const map = withoutMetadata(metadata, 'annotations');
    for (const entry of entries(field(metadata, 'annotations'))) annotation(entry, map, report);
    annotationsFit(map, report);
  }),
]);

/** The server prints `spec.template.labels` here, without `metadata`. */
function withoutMetadata(metadata: Subject, name: string): Subject {
  return field(metadata, name).with({ parent: metadata.parent });
}
