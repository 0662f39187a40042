import { tagOf } from '../../model/image.ts';
import { descend, field } from '../../rules/subject.ts';
import { stringOf } from '../../yaml/value.ts';
import { ofContainers, type Practice } from '../practice.ts';
import { isTrue, settingOf } from '../read.ts';

const nameOf = (container: Parameters<typeof field>[0]): string => stringOf(field(container, 'name').value) ?? '';

/** What a single container shows. Source: kubernetes.io/docs/concepts/configuration/overview and .../security. */
export const containers: readonly Practice[] = [
  ofContainers(
    {
      code: 'image-not-pinned',
      from: 'learn',
      severity: 'hint',
      spec: [
        'kube-linter:latest-tag',
        'kube-score:container-image-tag',
        'polaris:tagNotSpecified',
        'monokle:no-latest',
        'monokle:image-tag',
        'kubevious:latest-image',
      ],
    },
    (container) => {
      const at = field(container, 'image');
      const image = stringOf(at.value);
      if (image === undefined || image === '') return [];
      const tag = tagOf(image);
      return tag === 'latest' ? [{ at, args: { image, tag } }] : [];
    },
  ),
  ofContainers(
    {
      code: 'resources-not-set',
      from: 'learn',
      severity: 'hint',
      spec: [
        'kube-linter:unset-cpu-requirements',
        'kube-linter:unset-memory-requirements',
        ...['kube-score:container-resources', 'kubevious:resource-request-limit'],
        ...['polaris:cpuRequestsMissing', 'polaris:memoryRequestsMissing', 'polaris:memoryLimitsMissing'],
        ...['monokle:cpu-request', 'monokle:memory-request', 'monokle:memory-limit'],
      ],
    },
    (container, pod) => {
      const own = field(container, 'resources');
      const ofPod = field(pod.spec, 'resources');
      const wanted = [
        ['requests', 'cpu'],
        ['requests', 'memory'],
        ['limits', 'memory'],
      ] as const;
      // A limit without a request is a request too.
      const isSet = ([kind, name]: (typeof wanted)[number]): boolean =>
        [own, ofPod].some(
          (resources) =>
            descend(resources, kind, name).value !== undefined ||
            descend(resources, 'limits', name).value !== undefined,
        );
      const missing = wanted.filter((each) => !isSet(each));
      const [first] = missing;
      if (!first) return [];
      const args = { container: nameOf(container), missing: missing.map((each) => each.join('.')).join(', ') };
      return [{ at: descend(own, ...first), args }];
    },
  ),
  ofContainers(
    {
      code: 'privileged-container',
      from: 'learn',
      severity: 'warning',
      spec: [
        'kube-linter:privileged-container',
        'kube-score:container-security-context-privileged',
        'polaris:runAsPrivileged',
        'polaris:hostProcess',
      ],
    },
    (container, pod) => {
      const marks = [
        { name: 'privileged', at: descend(container, 'securityContext', 'privileged') },
        { name: 'hostProcess', at: field(settingOf(container, pod.spec, 'windowsOptions'), 'hostProcess') },
      ] as const;
      return marks
        .filter(({ at }) => isTrue(at))
        .map(({ name, at }) => ({ at, args: { container: nameOf(container), field: name } }));
    },
  ),
];
