import { oddNames, oddTexts } from '../odd-values.ts';
import type { Random } from '../random.ts';

const words = [
  ...['apiVersion', 'kind', 'metadata', 'name', 'namespace', 'labels', 'spec', 'selector', 'matchLabels', 'template'],
  ...[
    'containers',
    'ports',
    'env',
    'valueFrom',
    'volumes',
    'items',
    'rules',
    'data',
    'v1',
    'apps/v1',
    'Pod',
    'Service',
  ],
  ...['Deployment', 'List', 'ConfigMap', 'Secret', 'Ingress', 'networking.k8s.io/v1'],
];
const signs = [
  ...[
    ': ',
    ':',
    ':\n',
    '\n',
    '\n  ',
    '\n    ',
    '\r\n',
    '\r',
    '- ',
    '-',
    '? ',
    '{',
    '}',
    '[',
    ']',
    ', ',
    ',',
    '"',
    "'",
    '\\',
  ],
  ...[
    '&a ',
    '*a',
    '<<: *a',
    '|\n',
    '>-\n',
    '|2+\n',
    '# ',
    ' #',
    '\t',
    '!',
    '!!str ',
    '!!binary ',
    '%YAML 1.2\n',
    '@',
    '`',
  ],
  ...['\n---\n', '\n--- ', '\n...\n', '---', '\ufeff', '\u0085', '\u2028'],
];
const scalars = ['1', '0', '-1', '0o17', '1_000', '.inf', '~', 'true', 'y', '""', "''", '12:30', '1.10', '0x', '+.5e3'];

/** Pieces of manifests and of YAML's own signs, in any order. */
export function fragments(r: Random): string {
  let text = '';
  for (let left = r.times(120); left > 0; left--) {
    const from = r.pick([words, words, signs, signs, signs, scalars, oddNames, oddTexts]);
    text += r.pick(from);
  }
  return text;
}
