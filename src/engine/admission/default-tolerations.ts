import { get, itemsOf, stringOf, type Value } from '../yaml/value.ts';
import { added, withField, type Plugin } from './admitted.ts';

/** Taints of a node that does not answer. A Pod stays there for five minutes, unless it says something else. */
const taints = ['node.kubernetes.io/not-ready', 'node.kubernetes.io/unreachable'];
const seconds = 300;

function tolerates(toleration: Value, taint: string): boolean {
  const [key, effect] = [stringOf(get(toleration, 'key')) ?? '', stringOf(get(toleration, 'effect')) ?? ''];
  return (key === taint || key === '') && (effect === 'NoExecute' || effect === '');
}

/** Source: plugin/pkg/admission/defaulttolerationseconds. */
export const defaultTolerations: Plugin = (pod) => {
  const spec = get(pod, 'spec');
  if (spec?.kind !== 'map') return { object: pod };
  const list = get(spec, 'tolerations');
  const written = itemsOf(list);
  const missing = taints
    .filter((taint) => !written.some((toleration) => tolerates(toleration, taint)))
    .map((key) =>
      added({ key, operator: 'Exists', effect: 'NoExecute', tolerationSeconds: seconds }, list?.at ?? spec.at),
    );
  if (missing.length === 0) return { object: pod };
  const from = list ? list.from : 'admission';
  const whole: Value = {
    kind: 'list',
    at: list?.at ?? spec.at,
    items: [...written, ...missing],
    ...(from !== undefined && { from }),
  };
  return { object: withField(pod, 'spec', withField(spec, 'tolerations', whole)) };
};
