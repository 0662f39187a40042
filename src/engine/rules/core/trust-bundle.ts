import { lastStep, required, text } from '../checks.ts';
import { nameFaults } from '../formats/names.ts';
import { labelSelector } from '../meta/label-selector.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { applyRules, isZero, rules, type Check } from '../rules.ts';
import { field, type Subject } from '../subject.ts';
import { neededFile } from './key-to-path.ts';
import { signerName } from './signer-name.ts';

/** What is wrong with the name of a bundle; one of a signer begins with the signer's name. Source: `ValidateClusterTrustBundleName`. */
function nameFaultsOf(name: string): readonly ServerSaying[] {
  const colon = name.lastIndexOf(':');
  if (colon === 0) return [['trust-bundle-colon']];
  const signer = name.slice(0, Math.max(colon, 0)).replaceAll(':', '/');
  const prefix = `${signer.replaceAll('/', ':')}:`;
  if (colon > 0 && !name.startsWith(prefix)) return [['trust-bundle-prefix', signer, prefix]];
  const own = name.slice(colon + 1);
  return nameFaults(own, 'dns-subdomain').map(({ says }) => ['trust-bundle-name', ...says] as const);
}

const bundleName: Check = (name, report) => {
  if (isZero(name)) required(name, report, { says: ['valid-object-name'] });
  let isSaid = isZero(name);
  for (const says of nameFaultsOf(text(name))) {
    const args = { field: 'name', value: text(name), format: 'dns-subdomain', fault: 'characters', max: 253 } as const;
    if (isSaid) report.echo(name, 'FieldValueInvalid', { value: text(name), says });
    else report.refuse(name, 'FieldValueInvalid', 'invalid-name', args, { says });
    isSaid = true;
  }
};

const excluded = (subject: Subject, first: Subject): { first: string; second: string } => ({
  first: lastStep(first),
  second: lastStep(subject),
});

/** A bundle is chosen by its name, or by its signer and labels. */
const oneChoice: Check = (source, report) => {
  const [name, signer, selector] = ['name', 'signerName', 'labelSelector'].map((each) => field(source, each)) as [
    Subject,
    Subject,
    Subject,
  ];
  const related = [{ role: 'first-definition', at: name.at }] as const;
  if (name.value && signer.value) {
    const extras = { at: signer.at, says: ['name-and-signer'], related } as const;
    report.refuse(source, 'FieldValueInvalid', 'fields-exclude-each-other', excluded(signer, name), extras);
  } else if (name.value) {
    bundleName(name, report);
    if (!selector.value) return;
    const extras = { says: ['no-selector-with-name'], related } as const;
    report.refuse(selector, 'FieldValueInvalid', 'fields-exclude-each-other', excluded(selector, name), extras);
  } else if (signer.value) {
    if (isZero(signer)) report.echo(signer, 'FieldValueRequired', { says: ['valid-signer-name'] });
    signerName(signer, report);
    if (selector.value) applyRules(labelSelector, selector, report);
  } else required(source, report, { says: ['name-or-signer'] });
};

/** Source: `validateProjectionSources` in pkg/apis/core/validation/validation.go. */
export const trustBundle = rules('core/v1.ClusterTrustBundleProjection', (r) => [
  r.check(oneChoice),
  r.always('path', neededFile),
]);
