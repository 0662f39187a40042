import type { Span } from '../../../text/span.ts';
import { between, numberOf, required, text, withBounds } from '../checks.ts';
import { isSince } from '../../schema/release.ts';
import type { Report } from '../report.ts';
import { applyRules, isZero, rules, type Check } from '../rules.ts';
import { field, items, type Subject } from '../subject.ts';
import { judgeDownwardFile } from './downward-api.ts';
import { fileMode } from './file-mode.ts';
import { keyToPath } from './key-to-path.ts';
import { certificatePaths, podCertificate } from './pod-certificate.ts';
import { fileInVolume } from './relative-path.ts';
import { trustBundle } from './trust-bundle.ts';

/** Judges one source of a projected volume; `file` is told each path that the source fills. */
type SourceCheck = (source: Subject, file: (path: Subject, printed: string) => void, report: Report) => void;

/** Some keys of a ConfigMap or Secret. Where two files have one path, the server prints the object's name. */
const keys: SourceCheck = (source, file, report) => {
  const name = field(source, 'name');
  if (isZero(name)) required(name, report);
  for (const item of items(field(source, 'items'))) {
    applyRules(keyToPath, item, report);
    const path = field(item, 'path');
    if (!isZero(path)) file(path, text(name));
  }
};

const downwardFiles: SourceCheck = (source, file, report) => {
  for (const item of items(field(source, 'items'))) {
    judgeDownwardFile(item, source, report);
    const path = field(item, 'path');
    if (!isZero(path)) file(path, text(path));
  }
};

const tenMinutes = between(600, 2 ** 32);

/** The path of a token is printed as one of the volume. */
const token: SourceCheck = (source, _file, report) => {
  const seconds = field(source, 'expirationSeconds');
  const value = numberOf(seconds);
  if (report.aside(() => tenMinutes(seconds, report)).length > 0) {
    const args = withBounds({ field: 'expirationSeconds', value: text(seconds), min: 600, max: 2 ** 32 });
    const says = [value < 600 ? 'token-too-short' : 'token-too-long'] as const;
    report.refuse(seconds, 'FieldValueInvalid', 'number-out-of-bounds', args, { says });
  }
  const projected = source.parent?.parent?.parent;
  const path = field(source, 'path').with({ parent: projected });
  if (isZero(path)) required(path, report);
  else fileInVolume(path, report);
};

const bundle: SourceCheck = (source, file, report) => {
  if (!isSince(report.kubernetes, '1.37')) return;
  applyRules(trustBundle, source, report);
  const path = field(source, 'path');
  file(path, text(path));
};

const certificate: SourceCheck = (source, file, report) => {
  if (!isSince(report.kubernetes, '1.37')) return;
  applyRules(podCertificate, source, report);
  for (const path of certificatePaths.map((name) => field(source, name))) if (!isZero(path)) file(path, text(path));
};

const sources: readonly (readonly [string, SourceCheck])[] = [
  ['secret', keys],
  ['configMap', keys],
  ['downwardAPI', downwardFiles],
  ['serviceAccountToken', token],
  ['clusterTrustBundle', bundle],
  ['podCertificate', certificate],
];

/** What 1.37 was the first to keep. */
const isKept = (name: string, report: Report): boolean =>
  isSince(report.kubernetes, '1.37') || (name !== 'clusterTrustBundle' && name !== 'podCertificate');

const allSources: Check = (projected, report) => {
  const paths = new Map<string, Span>();
  const file = (path: Subject, printed: string): void => {
    const first = paths.get(text(path));
    if (!first) {
      paths.set(text(path), path.at);
      return;
    }
    const args = { field: 'path', value: text(path), list: 'sources' };
    const related = [{ role: 'first-definition', at: first }] as const;
    const extras = { at: path.at, value: printed, says: ['paths-conflict'], related } as const;
    report.refuse(projected, 'FieldValueInvalid', 'duplicate-in-list', args, extras);
  };
  for (const each of items(field(projected, 'sources'))) {
    const written = sources.filter(([name]) => field(each, name).value && isKept(name, report));
    for (const [name, judge] of written) judge(field(each, name), file, report);
    const [first, second] = written;
    if (!first || !second) continue;
    const args = { first: first[0], second: second[0] };
    const related = [{ role: 'first-definition', at: field(each, first[0]).at }] as const;
    const extras = { at: field(each, second[0]).at, says: ['one-type-per-source'], related } as const;
    report.refuse(each, 'FieldValueForbidden', 'fields-exclude-each-other', args, extras);
  }
};

/** Source: `validateProjectedVolumeSource` in pkg/apis/core/validation/validation.go. */
export const projectedVolume = rules('core/v1.ProjectedVolumeSource', (r) => [
  r.optional('defaultMode', fileMode),
  r.check(allSources),
]);
