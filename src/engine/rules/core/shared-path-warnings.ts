import { text } from '../checks.ts';
import { isSince } from '../../schema/release.ts';
import type { Report } from '../report.ts';
import { descend, field, items, type Subject } from '../subject.ts';
import { createPairs } from './pairs.ts';

/** A file in a volume: its path without slashes at the end, and the source it comes from where a volume has several. */
type File = { readonly at: Subject; readonly path: string; readonly source: string };

/** Warns of files in one volume that take each other's place. Source: `warningsForOverlappingVirtualPaths`. */
export function warnOfSharedPaths(spec: Subject, report: Report): void {
  for (const volume of items(field(spec, 'volumes'))) {
    const [configMap, secret] = [field(volume, 'configMap'), field(volume, 'secret')];
    const named = (kind: string, name: Subject): string => `${kind} ${JSON.stringify(text(name))}`;
    compare(filesOf(configMap), named('ConfigMap', field(configMap, 'name')), volume, report);
    compare(filesOf(secret), named('Secret', field(secret, 'secretName')), volume, report);
    compare(filesOf(field(volume, 'downwardAPI')), 'DownwardAPI', volume, report);
    const files = items(descend(volume, 'projected', 'sources')).flatMap((source) => {
      return filesOfSource(source, volume, report);
    });
    compare(files, 'Projected', volume, report);
  }
}

function filesOf(source: Subject, called = ''): File[] {
  return items(field(source, 'items')).map((item) => fileAt(field(item, 'path'), called));
}

function fileAt(path: Subject, source: string): File {
  return { at: path, path: text(path).replace(/\/+$/, ''), source };
}

/** The files of one source of a projected volume; the server reads the first kind of source that it finds. */
function filesOfSource(source: Subject, volume: Subject, report: Report): File[] {
  if (source.value?.kind !== 'map' || source.value.entries.size === 0) {
    const name = text(field(volume, 'name'));
    report.warn(source, 'field-without-effect', { field: 'sources', because: 'no-source' }, ['projected-empty', name]);
    return [];
  }
  const named = (kind: string, name: Subject): string => `${kind} ${JSON.stringify(text(name))}`;
  for (const [kind, called] of [
    ['configMap', 'ConfigMap'],
    ['secret', 'Secret'],
  ] as const) {
    const one = field(source, kind);
    if (field(one, 'items').value) return filesOf(one, named(called, field(one, 'name')));
  }
  const downward = field(source, 'downwardAPI');
  if (field(downward, 'items').value) return filesOf(downward, 'DownwardAPI');
  const token = field(source, 'serviceAccountToken');
  if (token.value) return [fileAt(field(token, 'path'), 'ServiceAccountToken')];
  const bundle = field(source, 'clusterTrustBundle');
  if (bundle.value) {
    const name = field(bundle, 'name');
    const shown = name.value ? name : field(bundle, 'signerName');
    return [fileAt(field(bundle, 'path'), named('ClusterTrustBundle', shown))];
  }
  return isSince(report.kubernetes, '1.34') ? filesOfCertificate(field(source, 'podCertificate')) : [];
}

function filesOfCertificate(certificate: Subject): File[] {
  const parts = [
    ['certificateChainPath', 'chain'],
    ['keyPath', 'key'],
    ['credentialBundlePath', 'credential bundle'],
  ] as const;
  return parts.flatMap(([name, part]) => {
    const path = field(certificate, name);
    return text(path) === '' ? [] : [fileAt(path, `PodCertificate ${part}`)];
  });
}

function compare(files: readonly File[], described: string, volume: Subject, report: Report): void {
  const name = text(field(volume, 'name'));
  const pairs = createPairs();
  const warnOf = (file: File, other: File): boolean => {
    if (!overlap(file, other)) return false;
    const args = { volume: name, path: text(file.at), other: text(other.at) };
    const says = ['paths-overlap', name, described, shown(file), shown(other)] as const;
    report.warn(file.at, 'files-overlap', args, says, {
      related: [{ role: 'first-definition', at: other.at.at }],
    });
    return true;
  };
  for (const [index, file] of files.entries()) {
    for (let before = 0; before < index; before++) {
      if (!pairs.compare(() => warnOf(file, files[before]!))) return;
    }
  }
}

/** The same path, or one lies below the other. */
function overlap({ path }: File, { path: other }: File): boolean {
  if (path === '' || other === '') return false;
  return `${path}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${path}/`);
}

function shown({ path, source }: File): string {
  return source === '' ? JSON.stringify(path) : `${JSON.stringify(path)} (${source})`;
}
