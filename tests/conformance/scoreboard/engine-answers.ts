/** The one place where the scoreboard speaks to the engine. */
import { analyze, type DocumentAnalysis, type Finding, type KubernetesVersion } from '../../../src/engine/index.ts';
import type { Case } from '../corpus/case.ts';
import type { Json } from '../normal-form.ts';

/** What the engine says to one object. What is absent is not answered: that is never an agreement. */
export type EngineAnswer = {
  readonly gvk: string;
  /** kubectl sends nothing. */
  readonly client?: true;
  readonly code?: number;
  readonly unknown?: string;
  readonly causes?: readonly { readonly type: string; readonly field: string }[];
  /** What strict decoding names: the unknown fields, or the one of the wrong type, without indexes. */
  readonly fields?: readonly string[];
  readonly warnings?: readonly string[];
  readonly message?: string;
  readonly object?: Json;
};

/** Asks the engine about one case. */
export function engineAnswers({ yaml }: Case, kubernetes: KubernetesVersion): EngineAnswer[] {
  return analyze([{ name: 'case.yaml', text: yaml }], { kubernetes }).files[0]!.documents.flatMap(answersOf);
}

function answersOf({ resources, findings, outcome, stoppedAt }: DocumentAnalysis): EngineAnswer[] {
  if (resources.length === 0 || stoppedAt === 'yaml') return [{ gvk: '', client: true }];
  return resources.map(({ id, at, outcome: own }) => {
    const gvk = `${id.group === '' ? '' : `${id.group}/`}${id.version} ${id.kind}`;
    const told = findings.filter(
      (finding) =>
        finding.reported &&
        finding.severity === 'error' &&
        (resources.length === 1 || (finding.at.start >= at.start && finding.at.end <= at.end)),
    );
    return { gvk, ...answerOf(told, resources.length === 1 ? outcome : own) };
  });
}

function answerOf(told: readonly Finding[], outcome: DocumentAnalysis['outcome']): Omit<EngineAnswer, 'gvk'> {
  const first = told.find(({ stage }) => stage === 'kind' || stage === 'decode');
  if (first) return first.stage === 'kind' || isSaidByKubectl(first) ? { client: true } : decoding(told, first);
  const causes = told
    .filter(({ stage }) => stage === 'validation')
    .map(({ cause, path }) => ({ type: cause?.type ?? '', field: path ?? '' }));
  if (outcome === 'accepted') return { code: 201, causes: [] };
  return { causes, ...(outcome === 'refused' ? { code: 422 } : { unknown: outcome.unknown }) };
}

/** kubectl decodes the metadata itself, before it sends anything; it lets unknown fields through. */
function isSaidByKubectl({ code, path = '' }: Finding): boolean {
  return code !== 'unknown-field' && /^metadata(?:\.|\[|$)/.test(path);
}

function decoding(told: readonly Finding[], first: Finding): Omit<EngineAnswer, 'gvk'> {
  if (first.code === 'unknown-field') {
    const fields = told.filter(({ stage }) => stage === 'decode').map(({ path = '' }) => strictPath(path));
    return { code: 400, fields };
  }
  const args = first.args as { readonly expected?: string };
  const isNameless =
    ['bad-quantity', 'bad-time', 'bad-base64'].includes(first.code) ||
    args.expected === 'quantity' ||
    args.expected === 'boolean-or-object';
  return { code: 400, fields: isNameless ? [] : [(first.path ?? '').replace(/\[[^\]]*\]/g, '')] };
}

/** Strict decoding writes the keys of maps behind dots: `spec.hard.pods` for `spec.hard[pods]`. */
function strictPath(path: string): string {
  return path.replace(/\[(\D[^\]]*)\]/g, '.$1');
}
