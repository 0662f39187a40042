type Fields = Readonly<Record<string, unknown>>;

/** What stands in the cluster, and the objects that are asked in it, by name. */
export type Standing = {
  readonly name: string;
  readonly setup: readonly unknown[];
  readonly asked: Readonly<Record<string, unknown>>;
};

/** The namespace that everything here is about. */
export const home = 'a';

export const namespace = (labels: Readonly<Record<string, string>> = {}): unknown => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: home, labels },
});

export const object = (apiVersion: string, kind: string, body: Fields, name = 'x'): unknown => ({
  apiVersion,
  kind,
  metadata: { name, namespace: home },
  ...body,
});

/** A Pod of one container, with what is added to the container and to the Pod. */
export const pod = (container: Fields = {}, spec: Fields = {}, metadata: Fields = {}): unknown => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'p', namespace: home, ...metadata },
  spec: { containers: [{ name: 'c', image: 'i', ...container }], ...spec },
});

export const asking = (resources: Fields): unknown => pod({ resources });

/** A Pod of these containers, named a, b, c. */
export const podOf = (containers: readonly Fields[], spec: Fields = {}): unknown => {
  const named = containers.map((each, at) => ({ name: 'abcdef'[at], image: 'i', ...each }));
  return object('v1', 'Pod', { spec: { containers: named, ...spec } }, 'p');
};
