import { expect, test } from 'vitest';
import { analyze, newestVersion } from '../../../src/engine/index.ts';

const service = (name: string): string =>
  `---\napiVersion: v1\nkind: Service\nmetadata: {name: ${name}}\nspec: {ports: [{port: 80}]}\n`;
const pod = (rest: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {${rest.includes('containers') ? '' : 'containers: [{name: a, image: b}], '}${rest}}\n`;
const argument = (text: string): string => pod(`containers: [{name: a, image: b, args: ["${text}"]}]`);
const webhook =
  'apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\nmetadata: {name: a}\n' +
  'webhooks: [{name: a.b.c, admissionReviewVersions: [v1], sideEffects: None, clientConfig: {service: {name: NAME, namespace: default}}}]\n';
const bound = (kind: string, name: string): string =>
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: a}\n' +
  `roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}\nsubjects: [{kind: ${kind}, name: "${name}", namespace: default}]\n` +
  '---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: builder}\n';

/** What is offered replaces the whole text of the finding: a name may stand in for a name, never for an address around it. */
test.each<[what: string, text: string, found: string, offered: string | undefined]>([
  ['a name', pod('subdomain: pers') + service('peers'), 'pers', 'peers'],
  [
    'a name in an address',
    argument('http://peer.default.svc/') + service('peers'),
    'http://peer.default.svc/',
    undefined,
  ],
  ['a port in an address', argument('http://peers:8080/') + service('peers'), 'http://peers:8080/', undefined],
  ['a port that nobody wrote', webhook.replace('NAME', 'peers') + service('peers'), 'peers', undefined],
  ['an account', bound('ServiceAccount', 'bilder'), 'bilder', 'builder'],
  [
    'an account as a user',
    bound('User', 'system:serviceaccount:default:bilder').replace(
      '", namespace: default',
      '", apiGroup: rbac.authorization.k8s.io',
    ),
    'system:serviceaccount:default:bilder',
    undefined,
  ],
])('%s', (_, text, found, offered) => {
  const { files } = analyze([{ name: 'a.yaml', text }], { kubernetes: newestVersion });
  const findings = files[0]!.documents.flatMap(({ findings, at }) =>
    findings
      .filter(({ stage }) => stage === 'set')
      .map((finding) => ({
        text: text.slice(at.start + finding.at.start, at.start + finding.at.end).replaceAll('"', ''),
        offers: finding.fixes.map((fix) => fix.text),
      })),
  );
  expect(findings).toEqual([{ text: found, offers: offered === undefined ? [] : [offered] }]);
});
