import type { Fix } from '../finding.ts';
import type { Resource } from '../model/resource.ts';
import { podTemplateOf } from '../model/resource.ts';
import { descend, field, items, rootSubject, type Subject } from '../rules/subject.ts';
import type { PracticeArgs } from './codes.ts';
import type { Profile } from './profiles.ts';

/** Where a check found something: `at` is the field, or the absence of it, which is shown at what lacks it. */
export type Spot<Args> = { readonly at: Subject; readonly args: Args; readonly fixes?: readonly Fix[] };

/** A point of good practice that one object alone can show. */
export type Practice = {
  readonly code: keyof PracticeArgs;
  /** The first profile that looks for it. */
  readonly from: Exclude<Profile, 'off'>;
  /** A warning where somebody can be harmed, a hint where it only could be better. */
  readonly severity: 'warning' | 'hint';
  /** The rows and names in the specification of all checks that it answers. */
  readonly spec: readonly string[];
  readonly look: (object: Judged) => readonly Spot<unknown>[];
};

/** An object as it is written, as a check sees it. */
export type Judged = {
  readonly resource: Resource;
  readonly root: Subject;
  /** The Pod, or the template that Pods are made of. */
  readonly pod: Pod | undefined;
};

export type Pod = {
  /** The kind that carries it: `Pod`, `Deployment`, … */
  readonly kind: string;
  readonly metadata: Subject;
  readonly spec: Subject;
  /** Those that run, and those that run before them. */
  readonly containers: readonly Subject[];
  readonly initContainers: readonly Subject[];
};

type Head<C extends keyof PracticeArgs> = Omit<Practice, 'code' | 'look'> & { readonly code: C };
type Found<C extends keyof PracticeArgs> = Spot<PracticeArgs[C]>;

/** A check of the whole object, for kinds that it names as `group/Kind`. */
export function ofKind<C extends keyof PracticeArgs>(
  kinds: readonly string[],
  head: Head<C>,
  look: (root: Subject, judged: Judged) => readonly Found<C>[],
): Practice {
  const isOurs = ({ resource: { id } }: Judged): boolean => kinds.includes(`${id.group}/${id.kind}`);
  return { ...head, look: (judged) => (isOurs(judged) ? look(judged.root, judged) : []) };
}

/** A check of every object. */
export function ofAll<C extends keyof PracticeArgs>(
  head: Head<C>,
  look: (root: Subject, judged: Judged) => readonly Found<C>[],
): Practice {
  return { ...head, look: (judged) => look(judged.root, judged) };
}

/** A check of every object that carries a Pod. */
export function ofPods<C extends keyof PracticeArgs>(
  head: Head<C>,
  look: (pod: Pod, judged: Judged) => readonly Found<C>[],
): Practice {
  return { ...head, look: (judged) => (judged.pod ? look(judged.pod, judged) : []) };
}

/** A check of every container, those that run before the others included. */
export function ofContainers<C extends keyof PracticeArgs>(
  head: Head<C>,
  look: (container: Subject, pod: Pod) => readonly Found<C>[],
): Practice {
  return ofPods(head, (pod) => [...pod.initContainers, ...pod.containers].flatMap((container) => look(container, pod)));
}

/** Prepares an object for the checks. */
export function judgedOf(resource: Resource): Judged {
  const root = rootSubject(resource.root);
  const template = podTemplateOf(resource);
  const pod = template && descend(root, ...template.path.split('.').filter((step) => step !== ''));
  const spec = pod && field(pod, 'spec');
  return {
    resource,
    root,
    pod: pod &&
      spec && {
        kind: resource.id.kind,
        metadata: field(pod, 'metadata'),
        spec,
        containers: items(field(spec, 'containers')),
        initContainers: items(field(spec, 'initContainers')),
      },
  };
}
