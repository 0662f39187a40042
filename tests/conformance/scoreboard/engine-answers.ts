/** The one place where the scoreboard speaks to the engine. */
import { analyze, type Finding, type KubernetesVersion } from '../../../src/engine/index.ts';
import { isUnknownField } from '../../../src/engine/schema/codes.ts';
import { printExact } from '../../../src/cli/print-exact.ts';
import { answeredObject } from '../../../src/engine/stored/answered-object.ts';
import { verdictsOf } from '../../../src/engine/verdict.ts';
import type { Case } from '../corpus/case.ts';
import type { Json } from '../normal-form.ts';
import type { Row } from './rows.ts';

/** What the engine says to one object. */
export type EngineAnswer = {
  readonly gvk: string;
  /** kubectl sends nothing. */
  readonly client?: true;
  readonly code?: number | undefined;
  readonly unknown?: string;
  readonly causes?: readonly { readonly type: string; readonly field: string }[];
  /** What strict decoding names: the unknown fields, or the one of the wrong type, without indexes. */
  readonly fields?: readonly string[];
  readonly warnings?: readonly string[] | undefined;
  readonly message?: string | undefined;
  readonly object?: Json;
};

/** What the engine answers so far. The other rows of the scoreboard say so and are no agreement. */
export const answeredRows: readonly Row[] = ['verdict', 'causes', 'warnings', 'message', 'object'];

/** Asks the engine about one case, and on request for the objects that it accepts. */
export function engineAnswers(
  { setup, yaml }: Case,
  kubernetes: KubernetesVersion,
  withObjects = false,
): EngineAnswer[] {
  return verdictsOf(yaml, kubernetes, setup, withObjects ? answeredObject : undefined).map(
    ({ gvk, client, code, unknown, causes = [], warnings, message, object }, index) => {
      if (client !== undefined) return { gvk, client: true };
      if (unknown !== undefined) return { gvk, unknown };
      if (code === 400) return { gvk, code, message, warnings, fields: refusedFields(yaml, setup, kubernetes, index) };
      const answered = object !== undefined && { object: JSON.parse(printExact(object)) as Json };
      return { gvk, code, message, warnings, causes, ...answered };
    },
  );
}

/** The fields that decoding refuses in one object of a case: the findings name them. */
function refusedFields(
  text: string,
  setup: string | undefined,
  kubernetes: KubernetesVersion,
  index: number,
): string[] {
  const files = [{ name: 'case.yaml', text }, ...(setup === undefined ? [] : [{ name: 'setup.yaml', text: setup }])];
  const { documents } = analyze(files, { kubernetes }).files[0]!;
  const objects = documents.flatMap(({ resources, findings }) => resources.map(({ at }) => ({ at, findings })));
  const object = objects[index];
  if (!object) return [];
  const { at, findings } = object;
  return fieldsOf(
    findings.filter(
      ({ reported, severity, stage, at: place }) =>
        reported && severity === 'error' && stage === 'decode' && place.start >= at.start && place.end <= at.end,
    ),
  );
}

function fieldsOf(told: readonly Finding[]): string[] {
  const [first] = told;
  if (!first) return [];
  if (isUnknownField(first.code)) return told.map(({ path = '' }) => strictPath(path));
  const args = first.args as { readonly expected?: string };
  const isNameless =
    ['bad-quantity', 'bad-time', 'bad-base64'].includes(first.code) ||
    args.expected === 'quantity' ||
    args.expected === 'boolean-or-object';
  return isNameless ? [] : [(first.path ?? '').replace(/\[[^\]]*\]/g, '')];
}

/** Strict decoding writes the keys of maps behind dots: `spec.hard.pods` for `spec.hard[pods]`. */
function strictPath(path: string): string {
  return path.replace(/\[(\D[^\]]*)\]/g, '.$1');
}
