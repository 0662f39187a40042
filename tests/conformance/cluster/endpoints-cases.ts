import { container, deployment, pod, service, statefulSet } from './objects.ts';
import type { Scenario } from './scenario.ts';

const web = { app: 'web' };
const port = (containerPort: number, name?: string, protocol?: string) => ({
  containerPort,
  ...(name && { name }),
  ...(protocol && { protocol }),
});
const withPorts = (...ports: readonly object[]) => ({ containers: [container({ ports })] });
const unready = { containers: [container({ ports: [port(8080)], readinessProbe: { exec: { command: ['false'] } } })] };
const webPod = pod('web', withPorts(port(8080, 'http')), web);

/** Which Pods a Service reaches, and on which port. */
const rows: readonly (readonly [name: string, ...objects: Scenario['objects']])[] = [
  ['a port by number', webPod, service('s', web, [{ port: 80, targetPort: 8080 }])],
  ['a port by name', webPod, service('s', web, [{ port: 80, targetPort: 'http' }])],
  ['a name that no container declares', webPod, service('s', web, [{ port: 80, targetPort: 'https' }])],
  ['a number that no container declares', webPod, service('s', web, [{ port: 80, targetPort: 9999 }])],
  ['without a target', webPod, service('s', web, [{ port: 8080 }])],
  ['without a target, another number', webPod, service('s', web, [{ port: 80 }])],
  [
    'a name with another protocol',
    pod('web', withPorts(port(53, 'dns', 'UDP')), web),
    service('s', web, [{ port: 53, targetPort: 'dns' }]),
  ],
  [
    'a name with the same protocol',
    pod('web', withPorts(port(53, 'dns', 'UDP')), web),
    service('s', web, [{ port: 53, targetPort: 'dns', protocol: 'UDP' }]),
  ],
  [
    'one number with two protocols',
    pod('web', withPorts(port(53, 'dns'), port(53, 'dns-udp', 'UDP')), web),
    service('s', web, [
      { name: 'tcp', port: 53, targetPort: 'dns' },
      { name: 'udp', port: 53, targetPort: 'dns-udp', protocol: 'UDP' },
    ]),
  ],
  [
    'several ports',
    pod('web', withPorts(port(8080, 'http'), port(9090, 'metrics')), web),
    service('s', web, [
      { name: 'http', port: 80, targetPort: 'http' },
      { name: 'metrics', port: 9090 },
    ]),
  ],
  [
    'one of two names is not declared',
    webPod,
    service('s', web, [
      { name: 'http', port: 80, targetPort: 'http' },
      { name: 'metrics', port: 90, targetPort: 'metrics' },
    ]),
  ],
  ['two Pods', webPod, pod('web-2', withPorts(port(8080)), web), service('s', web, [{ port: 80, targetPort: 8080 }])],
  [
    'the same name, another number in each Pod',
    webPod,
    pod('web-2', withPorts(port(3000, 'http')), web),
    service('s', web, [{ port: 80, targetPort: 'http' }]),
  ],
  [
    'a name that one of two Pods declares',
    webPod,
    pod('web-2', withPorts(port(3000)), web),
    service('s', web, [{ port: 80, targetPort: 'http' }]),
  ],
  [
    'a name in the second container',
    pod('web', { containers: [container(), container({ name: 'side', ports: [port(3000, 'http')] })] }, web),
    service('s', web, [{ port: 80, targetPort: 'http' }]),
  ],
  [
    'a name in a sidecar',
    pod(
      'web',
      {
        initContainers: [container({ name: 'side', restartPolicy: 'Always', ports: [port(3000, 'http')] })],
        containers: [container()],
      },
      web,
    ),
    service('s', web, [{ port: 80, targetPort: 'http' }]),
  ],
  [
    'a name in an init container',
    pod(
      'web',
      { initContainers: [container({ name: 'first', ports: [port(3000, 'http')] })], containers: [container()] },
      web,
    ),
    service('s', web, [{ port: 80, targetPort: 'http' }]),
  ],
  [
    'the labels are others',
    pod('web', withPorts(port(8080)), { app: 'wbe' }),
    service('s', web, [{ port: 80, targetPort: 8080 }]),
  ],
  ['one label of two', webPod, service('s', { ...web, tier: 'front' }, [{ port: 80, targetPort: 8080 }])],
  [
    'more labels than asked',
    pod('web', withPorts(port(8080)), { ...web, tier: 'front' }),
    service('s', web, [{ port: 80, targetPort: 8080 }]),
  ],
  ['without a selector', webPod, service('s', undefined, [{ port: 80, targetPort: 8080 }])],
  ['headless', webPod, service('s', web, [{ port: 80, targetPort: 8080 }], { clusterIP: 'None' })],
  ['headless without ports', webPod, service('s', web, [], { clusterIP: 'None' })],
  ['not ready', pod('web', unready, web), service('s', web, [{ port: 80, targetPort: 8080 }])],
  [
    'not ready, published all the same',
    pod('web', unready, web),
    service('s', web, [{ port: 80, targetPort: 8080 }], { publishNotReadyAddresses: true }),
  ],
  ['one of two is not ready', webPod, pod('web-2', unready, web), service('s', web, [{ port: 80, targetPort: 8080 }])],
  [
    'an image that is missing',
    pod('web', { containers: [container({ image: 'web:missing', ports: [port(8080)] })] }, web),
    service('s', web, [{ port: 80, targetPort: 8080 }]),
  ],
  [
    'a Pod that has ended',
    pod('web', { restartPolicy: 'Never', containers: [container({ ports: [port(8080)] })] }, web),
    service('s', web, [{ port: 80, targetPort: 8080 }]),
  ],
  [
    'a Pod on no node',
    pod('web', { ...withPorts(port(8080)), nodeSelector: { disk: 'none' } }, web),
    service('s', web, [{ port: 80, targetPort: 8080 }]),
  ],
  [
    'another name',
    webPod,
    service('s', web, [{ port: 80, targetPort: 8080 }], { type: 'ExternalName', externalName: 'shop.example' }),
  ],
  [
    'a Deployment',
    deployment('web', { replicas: 2 }, withPorts(port(8080, 'http'))),
    service('s', web, [{ port: 80, targetPort: 'http' }]),
  ],
  [
    'a StatefulSet',
    statefulSet('web', { replicas: 2 }, withPorts(port(8080, 'http'))),
    service('web', web, [{ port: 80, targetPort: 'http' }], { clusterIP: 'None' }),
  ],
];

export const endpointsCases: readonly Scenario[] = rows.map(([name, ...objects]) => ({ name, objects }));
