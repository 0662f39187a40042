import { globMatches } from './glob.ts';
import type { BaseFacts } from './state.ts';

/** What is known of a base image that people often begin with. An image that is not here is `unknown`, never guessed. */
export type BaseRow = {
  /** Name without tag, and the tags that are meant; `*` within them stands for any letters. */
  readonly image: string;
  readonly tag: string;
  readonly kind: BaseFacts['kind'];
  /** UID with which a container starts, where the Dockerfile says nothing. */
  readonly uid: number;
  readonly users: Readonly<Record<string, number>>;
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly workdir?: string;
  /** False where no shell is inside: RUN and the shell form fail. */
  readonly shell: boolean;
  /** Programs that lessons use and that are not in every image. */
  readonly tools: readonly string[];
};

const node = {
  uid: 0,
  users: { root: 0, nobody: 65534, node: 1000 },
  shell: true,
  tools: ['node', 'npm', 'npx', 'yarn'],
} as const;
const start = { entrypoint: ['docker-entrypoint.sh'], command: ['node'] } as const;
const nonroot = { root: 0, nobody: 65534, nonroot: 65532 } as const;
const debian = { uid: 0, users: { root: 0, nobody: 65534, 'www-data': 33 }, shell: true, tools: [] } as const;
const distroless = { kind: 'distroless', users: nonroot, shell: false } as const;
const nodeless = { ...distroless, tools: ['node'], entrypoint: ['/nodejs/bin/node'] } as const;

/**
 * The first row that fits counts. Sources: the Dockerfiles of github.com/nodejs/docker-node, github.com/docker-library,
 * github.com/nginxinc/docker-nginx-unprivileged and github.com/GoogleContainerTools/distroless, read 2026-11-21.
 */
const bases: readonly BaseRow[] = [
  { image: 'scratch', tag: '*', kind: 'scratch', uid: 0, users: {}, shell: false, tools: [] },
  { image: 'node', tag: '*alpine*', kind: 'alpine', ...node, ...start },
  { image: 'node', tag: '*slim*', kind: 'slim', ...node, ...start },
  { image: 'node', tag: '*', kind: 'full', ...node, ...start },
  { image: 'alpine', tag: '*', kind: 'alpine', uid: 0, users: { root: 0, nobody: 65534 }, shell: true, tools: [] },
  { image: 'busybox', tag: '*', kind: 'alpine', uid: 0, users: { root: 0, nobody: 65534 }, shell: true, tools: [] },
  { image: 'debian', tag: '*slim*', kind: 'slim', ...debian },
  { image: 'debian', tag: '*', kind: 'full', ...debian },
  { image: 'ubuntu', tag: '*', kind: 'full', ...debian },
  {
    image: 'nginxinc/nginx-unprivileged',
    tag: '*',
    kind: 'unknown',
    uid: 101,
    users: { root: 0, nginx: 101 },
    shell: true,
    tools: ['nginx'],
    entrypoint: ['/docker-entrypoint.sh'],
    command: ['nginx', '-g', 'daemon off;'],
  },
  {
    image: 'nginx',
    tag: '*',
    kind: 'unknown',
    uid: 0,
    users: { root: 0, nginx: 101 },
    shell: true,
    tools: ['nginx'],
    entrypoint: ['/docker-entrypoint.sh'],
    command: ['nginx', '-g', 'daemon off;'],
  },
  { image: 'gcr.io/distroless/nodejs*', tag: '*nonroot*', uid: 65532, workdir: '/home/nonroot', ...nodeless },
  { image: 'gcr.io/distroless/nodejs*', tag: '*', uid: 0, ...nodeless },
  { image: 'gcr.io/distroless/*', tag: '*nonroot*', uid: 65532, workdir: '/home/nonroot', tools: [], ...distroless },
  { image: 'gcr.io/distroless/*', tag: '*', uid: 0, tools: [], ...distroless },
];

/**
 * Compressed sizes for linux/amd64, as github.com/docker-library/repo-info lists them at the date. Nothing here is
 * computed; what is not here was not measured.
 */
const sizes: Readonly<Record<string, { text: string; date: string; layers: number }>> = {
  'alpine:3.24': { text: '3.8 MB', date: '2026-09-17', layers: 1 },
  'node:24-alpine': { text: '58.2 MB', date: '2026-08-03', layers: 4 },
  'node:24-slim': { text: '80.5 MB', date: '2026-08-03', layers: 5 },
  'node:24': { text: '408.9 MB', date: '2026-08-03', layers: 8 },
  'postgres:18': { text: '162.5 MB', date: '2026-09-19', layers: 13 },
};

/** An image reference taken apart: `registry/name:tag@digest`. Docker Hub's own prefixes are left out of the name. */
export function referenceParts(reference: string): { name: string; tag?: string; digest?: string } {
  const at = reference.indexOf('@');
  const digest = at < 0 ? undefined : reference.slice(at + 1);
  const rest = at < 0 ? reference : reference.slice(0, at);
  const colon = rest.lastIndexOf(':');
  const tagged = colon > rest.lastIndexOf('/');
  const name = (tagged ? rest.slice(0, colon) : rest).replace(/^(index\.)?docker\.io\//, '').replace(/^library\//, '');
  return { name, ...(tagged ? { tag: rest.slice(colon + 1) } : {}), ...(digest ? { digest } : {}) };
}

/** The row of a base image, or undefined for one that the lab does not know. */
export function baseRow(reference: string): BaseRow | undefined {
  const { name, tag = 'latest' } = referenceParts(reference);
  return bases.find((row) => globMatches(row.image, name) && globMatches(row.tag, tag));
}

/** Tags that name a channel or a variant, as Docker Hub's own images use them: what lies behind moves to the next version. */
const moving = /^(latest|lts|current|stable|mainline|edge|rolling|alpine|slim)?(-|$)/;

/** Tags of `node` that name a release of Debian and none of Node.js. */
const debianOnly = /^(bullseye|bookworm|trixie|forky)(-|$)/;

const namesVersion = (name: string, tag: string): boolean =>
  !moving.test(tag) && !(name === 'node' && debianOnly.test(tag));

/** What the view says of a base image. */
export function baseFacts(reference: string): BaseFacts {
  const { name, tag, digest } = referenceParts(reference);
  const row = baseRow(reference);
  const size = sizes[`${name}:${tag ?? 'latest'}`];
  return {
    image: reference,
    known: row !== undefined,
    kind: row?.kind ?? 'unknown',
    pinned: name === 'scratch' || digest !== undefined || (tag !== undefined && namesVersion(name, tag)),
    ...(size ? { size: { text: size.text, date: size.date, source: 'docker-library/repo-info' } } : {}),
  };
}

/** How many layers a base image has, where it was counted. */
export function layersOf(reference: string): number | undefined {
  const { name, tag } = referenceParts(reference);
  return sizes[`${name}:${tag ?? 'latest'}`]?.layers;
}
