import type { SourceFile } from '../analysis.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { isUnknownField } from '../schema/codes.ts';
import { decode } from '../schema/decode.ts';
import { expandList } from '../schema/expand-list.ts';
import type { KubernetesVersion } from '../schema/versions.ts';
import { readDocument } from '../yaml/read.ts';
import { splitDocuments } from '../yaml/split.ts';
import { toJson, type Json } from '../yaml/to-json.ts';
import { get, stringOf, type Value } from '../yaml/value.ts';
import { words, type Failure } from './failure.ts';
import { readingError } from './go-yaml.ts';
import { mappingOf, type Mapping } from './mapping.ts';
import { metadataFault } from './metadata-fault.ts';
import { headFaults } from './object-kind.ts';
import { kubectlText } from './texts.ts';
import { listFaults } from './validate-list.ts';

/** An object that kubectl is about to send. */
export type Sent = {
  readonly root: Value;
  readonly source: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly mapping: Mapping;
};

export type Read = { readonly sent: readonly Sent[]; readonly failures: readonly Failure[] };

type Door = { readonly kubernetes: KubernetesVersion; readonly cluster: Cluster };

/**
 * What kubectl makes of files before it sends anything: it goes on after an object that it does not know, and leaves the
 * rest of a file where a document cannot be read. Source: `StreamVisitor` and `FlattenListVisitor` in
 * k8s.io/cli-runtime/pkg/resource.
 */
export function readFiles(files: readonly SourceFile[], door: Door): Read {
  const sent: Sent[] = [];
  const failures: Failure[] = [];
  for (const { name: source, text } of files) {
    const { documents } = splitDocuments(text);
    for (const [index, document] of documents.entries()) {
      const separator = separatorIn(document.text) ?? separatorIn(documents[index + 1]?.text ?? '');
      if (separator !== undefined) {
        failures.push(words(kubectlText('parsing', source, kubectlText('separator', separator))));
        break;
      }
      if (document.empty) continue;
      const { value, findings } = readDocument(document.text);
      const fault = findings.find(({ severity, code }) => severity === 'error' && code !== 'document-not-a-mapping');
      if (fault) {
        failures.push(words(kubectlText('parsing', source, readingError(document.text, fault))));
        break;
      }
      if (!value || value.kind === 'null') continue;
      const heads = headFaults(value);
      const faults = [...new Set(heads.length > 0 ? heads : listFaults(value, door.kubernetes))];
      if (faults.length > 0) {
        const said = faults.length === 1 ? faults[0]! : `[${faults.join(', ')}]`;
        failures.push(words(kubectlText('validating', JSON.stringify(source), said)));
        break;
      }
      const opened = openObject(value, source, door);
      sent.push(...opened.sent);
      failures.push(...opened.failures);
    }
  }
  return { sent, failures };
}

/** What follows the dashes that begin a document; with it kubectl loses the document before, too. */
function separatorIn(text: string): string | undefined {
  return /^---[ \t]*([^\n#]*\S)/.exec(text)?.[1];
}

function openObject(root: Value, source: string, door: Door): Read {
  const items = expandList(root);
  const isList = items.length !== 1 || items[0] !== root;
  if (isList) {
    const read = items.map((item) => mapObject(item, source, door, true));
    const failures = read.flatMap((each) => ('failure' in each ? each.failure : []));
    const sent = read.flatMap((each) => ('sent' in each ? each.sent : []));
    return { sent, failures: failures.length > 0 ? [{ is: 'several', of: failures }] : [] };
  }
  const read = mapObject(root, source, door, false);
  return 'sent' in read ? { sent: [read.sent], failures: [] } : { sent: [], failures: [read.failure] };
}

function mapObject(
  root: Value,
  source: string,
  { kubernetes, cluster }: Door,
  inList: boolean,
): { readonly sent: Sent } | { readonly failure: Failure } {
  const [quoted, apiVersion, kind] = [JSON.stringify(source), nameIn(root, 'apiVersion'), nameIn(root, 'kind')];
  const failed = (text: string): { failure: Failure } => ({ failure: words(text) });
  if (kind === '') {
    return failed(kubectlText('decoding', quoted, kubectlText('kind-missing', goPrint(toJson(root)))));
  }
  const fault = inList ? undefined : decode(root, kubernetes).findings.find(isOfMetadata);
  if (fault) return failed(kubectlText('decoding', quoted, metadataFault(root, fault)));
  const metadata = get(root, 'metadata');
  const [name, namespace] = [nameIn(metadata, 'name'), nameIn(metadata, 'namespace')];
  const mapping = mappingOf(apiVersion, kind, kubernetes, cluster);
  if (mapping) return { sent: { root, source, kind, name, namespace, mapping } };
  const noMatch = kubectlText('no-match', JSON.stringify(kind), JSON.stringify(apiVersion));
  if (inList) return failed(kubectlText('unrecognized', noMatch));
  return failed(kubectlText('no-mapping', JSON.stringify(name), JSON.stringify(namespace), quoted, noMatch));
}

function nameIn(value: Value | undefined, field: string): string {
  return stringOf(get(value, field)) ?? '';
}

function isOfMetadata({ stage, code, path = '' }: { stage: string; code: string; path?: string }): boolean {
  return stage === 'decode' && !isUnknownField(code) && /^metadata(?:\.|\[|$)/.test(path);
}

/** JSON as Go writes it: keys sorted, and what HTML could take for a mark of its own escaped. */
function goPrint(json: Json): string {
  if (Array.isArray(json)) return `[${json.map(goPrint).join(',')}]`;
  if (json === null || typeof json !== 'object') {
    return JSON.stringify(json).replace(
      /[<>&\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  }
  const entries = Object.entries(json as Record<string, Json>).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, value]) => `${goPrint(key)}:${goPrint(value)}`).join(',')}}`;
}
