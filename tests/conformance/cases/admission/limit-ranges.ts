import { asking, home, namespace, object, pod, podOf, type Standing } from './standing.ts';

type Fields = Readonly<Record<string, unknown>>;

const range = (name: string, ...limits: readonly Fields[]): unknown =>
  object('v1', 'LimitRange', { spec: { limits } }, name);
const setup = (...limits: readonly Fields[]): readonly unknown[] => [namespace(), range('l', ...limits)];
const each = (bounds: Fields): Fields => ({ type: 'Container', ...bounds });
const whole = (bounds: Fields): Fields => ({ type: 'Pod', ...bounds });
const claims = (bounds: Fields): Fields => ({ type: 'PersistentVolumeClaim', ...bounds });

const claim = (storage: string): unknown =>
  object('v1', 'PersistentVolumeClaim', {
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage } } },
  });

const pods: Readonly<Record<string, unknown>> = {
  'asks for nothing': asking({}),
  'asks for little': asking({ requests: { cpu: '10m' }, limits: { cpu: '20m' } }),
  'asks for half': asking({ requests: { cpu: '0.5' } }),
  'asks for enough': asking({ requests: { cpu: '500m' }, limits: { cpu: '1' } }),
  'asks for much': asking({ limits: { cpu: '3' } }),
  'asks for far apart': asking({ requests: { cpu: '100m' }, limits: { cpu: '1' } }),
  'asks for zero': asking({ requests: { cpu: '0' }, limits: { cpu: '0' } }),
  'asks for memory': asking({ requests: { memory: '1000Ki' }, limits: { memory: '1.5Gi' } }),
  'asks in thousands': asking({ limits: { memory: '3e9', cpu: '1e3m' } }),
  'asks for a device': asking({ limits: { 'example.com/gpu': '2' } }),
  'asks as a whole': pod({}, { resources: { requests: { cpu: '100m' }, limits: { cpu: '4' } } }),
  'asks twice': podOf([{ resources: { requests: { cpu: '300m' }, limits: { cpu: '1500m' } } }, { resources: { limits: { cpu: '1500m' } } }]),
  'asks first for much': podOf([{ resources: { limits: { cpu: '1' } } }], {
    initContainers: [{ name: 'z', image: 'i', resources: { limits: { cpu: '8' }, requests: { cpu: '1' } } }],
  }),
  'asks beside': podOf([{ resources: { limits: { cpu: '1' } } }], {
    initContainers: [{ name: 'z', image: 'i', restartPolicy: 'Always', resources: { limits: { cpu: '1500m' } } }],
  }),
}; // prettier-ignore

const onPods = (name: string, ...limits: readonly Fields[]): Standing => ({
  name,
  setup: setup(...limits),
  asked: pods,
});

export const limitRanges: readonly Standing[] = [
  onPods('least', each({ min: { cpu: '50m' } })),
  onPods('most', each({ max: { cpu: '2' } })),
  onPods('ratio', each({ maxLimitRequestRatio: { cpu: '3' } })),
  onPods('given', each({ default: { cpu: '700m', memory: '1Gi' }, defaultRequest: { cpu: '0.2' } })),
  onPods('given and bound', each({ default: { cpu: '900m' }, max: { cpu: '1' }, min: { cpu: '100m' } })),
  onPods('least memory', each({ min: { memory: '1Mi' } }), whole({ min: { memory: '1Mi' } })),
  onPods('most memory', each({ max: { memory: '1Gi' } })),
  onPods('whole least', whole({ min: { cpu: '200m' } })),
  onPods('whole most', whole({ max: { cpu: '2' } })),
  onPods('whole ratio', whole({ maxLimitRequestRatio: { cpu: '2' } })),
  onPods('devices', each({ max: { 'example.com/gpu': '1' } })),
  onPods('for claims', claims({ max: { storage: '1Gi' } })),
  {
    name: 'two ranges',
    setup: [namespace(), range('l', each({ default: { cpu: '1' } })), range('m', each({ defaultRequest: { memory: '1Mi' } }))],
    asked: { 'asks for enough': asking({ requests: { memory: '1Mi' }, limits: { cpu: '1', memory: '1Mi' } }) },
  },
  {
    name: 'claims',
    setup: setup(claims({ min: { storage: '1Gi' }, max: { storage: '10Gi' } })),
    asked: Object.fromEntries(['1Gi', '10Gi', '1023Mi', '11Gi', '10240Mi', '1e9', '1', '10737418241'].map((storage) => [storage, claim(storage)])),
  },
  {
    name: 'another namespace',
    setup: setup(each({ max: { cpu: '1m' } })),
    asked: {
      Pod: { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p', namespace: `${home}-b` }, spec: { containers: [{ name: 'c', image: 'i' }] } },
      Deployment: object('apps/v1', 'Deployment', {
        spec: { selector: { matchLabels: { a: 'b' } }, template: { metadata: { labels: { a: 'b' } }, spec: { containers: [{ name: 'c', image: 'i', resources: { limits: { cpu: '1' } } }] } } },
      }),
    },
  },
]; // prettier-ignore
