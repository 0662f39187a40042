import { descend, field, items } from '../../rules/subject.ts';
import { ofContainers, ofKind, type Practice } from '../practice.ts';
import { isFilled, nameOf, numberOf, textOf, textsOf } from '../read.ts';

/** What can be reached, and from where. Source: kubernetes.io/docs/concepts/services-networking. */
export const network: readonly Practice[] = [
  ofKind(
    ['/Service'],
    {
      code: 'service-open-to-outside',
      from: 'team',
      severity: 'hint',
      spec: ['S10', 'kube-linter:exposed-services', 'kube-score:service-type', 'monokle:exposed-service'],
    },
    (root) => {
      const spec = field(root, 'spec');
      const type = field(spec, 'type');
      const addresses = field(spec, 'externalIPs');
      const isLimited = isFilled(field(spec, 'loadBalancerSourceRanges'));
      const opened = textOf(type) === 'NodePort' || (textOf(type) === 'LoadBalancer' && !isLimited);
      return [
        ...(opened
          ? [{ at: type, args: { how: textOf(type) === 'NodePort' ? 'node-port' : 'balancer' } as const }]
          : []),
        ...(isFilled(addresses) ? [{ at: addresses, args: { how: 'addresses' } as const }] : []),
      ];
    },
  ),
  ofKind(
    ['networking.k8s.io/Ingress'],
    { code: 'ingress-without-tls', from: 'team', severity: 'hint', spec: ['polaris:tlsSettingsMissing'] },
    (root) => {
      const spec = field(root, 'spec');
      const covered = items(field(spec, 'tls')).flatMap((each) =>
        textsOf(field(each, 'hosts')).map(({ text }) => text),
      );
      const isCovered = (host: string): boolean =>
        covered.some((each) => each === host || each === host.replace(/^[^.]+/, '*'));
      return items(field(spec, 'rules'))
        .map((rule) => field(rule, 'host'))
        .filter((at) => textOf(at) !== '' && !isCovered(textOf(at)))
        .map((at) => ({ at, args: { host: textOf(at) } }));
    },
  ),
  ofKind(
    ['networking.k8s.io/Ingress'],
    { code: 'ingress-takes-every-host', from: 'strict', severity: 'hint', spec: ['I03'] },
    (root) =>
      items(descend(root, 'spec', 'rules'))
        .map((rule) => field(rule, 'host'))
        .filter((at) => textOf(at) === '' || textOf(at).startsWith('*'))
        .map((at) => ({ at, args: { host: textOf(at) } })),
  ),
  ofContainers(
    {
      code: 'low-port',
      from: 'strict',
      severity: 'hint',
      spec: ['kube-linter:privileged-ports', 'kube-linter:ssh-port', 'monokle:privileged-ports', 'monokle:ssh-port'],
    },
    (container) =>
      items(field(container, 'ports'))
        .map((port) => field(port, 'containerPort'))
        .filter((at) => (numberOf(at) ?? 0) > 0 && (numberOf(at) ?? 0) < 1024)
        .map((at) => {
          const port = numberOf(at) ?? 0;
          return { at, args: { container: nameOf(container), port, what: port === 22 ? 'ssh' : 'low' } as const };
        }),
  ),
];
