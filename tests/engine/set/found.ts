import { analyze, newestVersion, type Assumption, type Finding } from '../../../src/engine/index.ts';
import { shift } from '../../../src/text/span.ts';

/** A finding across objects, as tests compare it: the number of its document, and the texts at its places. */
export type Found = Pick<Finding, 'severity' | 'certainty' | 'assumes' | 'args' | 'path'> & {
  readonly document: number;
  readonly text: string;
  readonly related: readonly string[];
  /** What its offer writes over the text; empty where it makes none. */
  readonly fix: string;
};

/** The findings of one code in a text, in the order of its documents. */
export function foundIn(text: string, code: Finding['code'], assume: Assumption = {}): readonly Found[] {
  const { documents } = analyze([{ name: 'a.yaml', text }], { kubernetes: newestVersion, assume }).files[0]!;
  const read = (document: number, at: Finding['at']): string => {
    const { start, end } = shift(at, documents[document]!.at.start);
    return text.slice(start, end);
  };
  return documents.flatMap(({ findings }, document) =>
    findings
      .filter((finding) => finding.code === code)
      .map(({ severity, certainty, assumes, args, path, at, related, fixes }) => ({
        document,
        severity,
        ...(certainty && { certainty }),
        ...(assumes && { assumes }),
        args,
        ...(path !== undefined && { path }),
        text: read(document, at),
        related: related.map((place) => read(place.document?.document ?? document, place.at)),
        fix: fixes[0]?.text ?? '',
      })),
  );
}

/** Several manifests as one text. */
export const together = (...documents: readonly string[]): string => documents.join('\n---\n');

/** A workload whose Pods carry labels; `spec` is what else stands in its Pod spec, `more` what else in its own. */
export function workload(
  kind: 'Deployment' | 'ReplicaSet' | 'StatefulSet' | 'DaemonSet',
  name: string,
  labels: string,
  {
    namespace = 'default',
    selector = `{matchLabels: {${labels}}}`,
    metadata = '',
    spec = '',
    more = '',
    container = 'image: b',
  } = {},
): string {
  return [
    'apiVersion: apps/v1',
    `kind: ${kind}`,
    `metadata: {name: ${name}, namespace: ${namespace}${metadata}}`,
    `spec: {${more}selector: ${selector}, template: {metadata: {labels: {${labels}}}, spec: {${spec}containers: [{name: a, ${container}}]}}}`,
  ].join('\n');
}
