import type { Decoded } from '../../../src/engine/schema/decode.ts';
import { kubernetesVersions, type KubernetesVersion } from '../../../src/engine/schema/versions.ts';
import type { Said } from './server-says.ts';

/** What our stages `kind` and `decode` say about one object, in the words of `serverSays`. */
export function weSay({ findings, identity }: Decoded, version: KubernetesVersion): Said {
  const told = findings.filter((finding) => finding.reported && finding.severity === 'error');
  const first = told[0] ?? findings[0];
  if (!first) return { about: 'none' };
  switch (first.code) {
    case 'field-missing-for-kind':
      return { about: 'missing', field: first.args.field };
    case 'unknown-kind':
    case 'kind-of-other-version':
    case 'unknown-group':
      return { about: 'unknown-kind' };
    case 'unknown-field':
    case 'field-of-other-version':
      return { about: 'unknown-fields', paths: told.map((finding) => strictPath(finding.path ?? '')) };
    case 'bad-quantity':
      return { about: 'quantity' };
    case 'bad-time':
      return { about: 'time' };
    case 'bad-base64':
      return { about: 'base64' };
    default:
      if (!identity) return { about: 'not-a-string', field: first.path ?? '' };
      if (first.code === 'wrong-type' && first.args.expected === 'quantity') return { about: 'quantity' };
      if (first.code === 'wrong-type' && first.args.expected === 'boolean-or-object') return { about: 'schema' };
      return { about: 'type', path: printedPath((first.path ?? '').replace(/\[[^\]]*\]/g, ''), version) };
  }
}

/** Strict decoding writes the keys of maps behind dots: `spec.hard.pods` for `spec.hard[pods]`. */
function strictPath(path: string): string {
  return path.replace(/\[(\D[^\]]*)\]/g, '.$1');
}

/** Before 1.35 the server named no field inside one whose type reads its own JSON. */
function printedPath(path: string, version: KubernetesVersion): string {
  if (kubernetesVersions.indexOf(version) >= kubernetesVersions.indexOf('1.35')) return path;
  return path.replace(/(\.openAPIV3Schema\b.*?\.(?:items|additionalProperties))\..*$/, '$1');
}
