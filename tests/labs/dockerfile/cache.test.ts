import { describe, expect, it } from 'vitest';
import { stateOf } from './shop.ts';

/*
 * What the builder finds in its cache. Each row: the Dockerfile, a change, and what becomes of each instruction.
 * Sources: https://docs.docker.com/build/cache/invalidation/ ; github.com/moby/buildkit solver/llbsolver/ops/exec.go
 * (mounts that are only read are keyed by content, the root by its parent), ops/file.go, cache/contenthash/tarsum.go
 * (name, mode, owner, size, no time).
 */
type Row = readonly [name: string, dockerfile: readonly string[], change: object, results: string];

const server = { edit: 'src/server.ts' };
const front = ['FROM node:24', 'WORKDIR /app'];
const all = [...front, 'COPY . .', 'RUN npm ci'];
const sorted = [...front, 'COPY package*.json ./', 'RUN npm ci', 'COPY . .', 'RUN npm run build'];
const staged = [
  'FROM node:24 AS build',
  ...sorted.slice(1),
  'FROM node:24-alpine',
  'WORKDIR /app',
  'COPY --from=build /app/dist dist',
  'RUN echo done',
];

const rows: readonly Row[] = [
  ['a copied file changed', all, server, 'base same edited parent'],
  ['a file that no step reads changed, but it is copied', all, { edit: 'README.md' }, 'base same edited parent'],
  ['only the time changed', all, { touch: 'src/server.ts' }, 'base same touched same'],
  ['the mode changed', all, { chmod: 'src/server.ts' }, 'base same mode parent'],
  ['a file came', all, { add: 'src/new.ts' }, 'base same added parent'],
  ['a file went', all, { remove: 'README.md' }, 'base same removed parent'],
  ['edited and back again', all, { revert: 'src/server.ts' }, 'base reverted reverted reverted'],
  ['a month went by', all, { later: 'month' }, 'base later later later'],
  ['what rarely changes comes first', sorted, server, 'base same same same edited parent'],
  ['the lock file changed', sorted, { edit: 'package-lock.json' }, 'base same edited parent parent parent'],
  [
    'a build argument misses at the first RUN after it',
    [...front, 'ARG DATE', 'COPY . .', 'RUN npm ci', 'RUN npm run build'],
    { arg: { name: 'DATE', value: '2' } },
    'base same config same variable parent',
  ],
  [
    'a build argument below the step does not reach it',
    [...front, 'COPY . .', 'RUN npm ci', 'ARG DATE', 'LABEL date=$DATE'],
    { arg: { name: 'DATE', value: '2' } },
    'base same same same config config',
  ],
  ['a build argument that nobody declares', all, { arg: { name: 'DATE', value: '2' } }, 'base same same same'],
  [
    'ENV with the same name goes before ARG',
    ['FROM node:24', 'ENV DATE=1', 'ARG DATE', 'RUN echo'],
    { arg: { name: 'DATE', value: '2' } },
    'base config config same',
  ],
  [
    'proxies do not count',
    ['FROM node:24', 'ARG HTTP_PROXY', 'RUN echo'],
    { arg: { name: 'HTTP_PROXY', value: 'http://b' } },
    'base config same',
  ],
  [
    'an argument within COPY',
    ['FROM node:24', 'ARG FROM_FILE=README.md', 'COPY $FROM_FILE /a'],
    { arg: { name: 'FROM_FILE', value: 'package.json' } },
    'base config added',
  ],
  [
    'a bind mount belongs to the key',
    [...front, 'RUN --mount=type=bind,source=package-lock.json,target=package-lock.json echo'],
    { edit: 'package-lock.json' },
    'base same edited',
  ],
  [
    'and nothing beside it does',
    [...front, 'RUN --mount=type=bind,source=package-lock.json,target=package-lock.json echo'],
    server,
    'base same same',
  ],
  [
    'the value of a secret does not count',
    ['FROM node:24', 'RUN --mount=type=secret,id=token echo'],
    { secret: 'token' },
    'base secret',
  ],
  [
    'a cache mount makes no hit',
    [...front, 'COPY . .', 'RUN --mount=type=cache,target=/root/.npm npm ci'],
    server,
    'base same edited parent',
  ],
  [
    'COPY --from goes by the files: the stage ran again, dist is the same',
    staged,
    { edit: 'README.md' },
    'base same same same edited parent base same same-content same',
  ],
  ['COPY --from, other files', staged, server, 'base same same same edited parent base same edited parent'],
  [
    'COPY --link does not depend on what is below it',
    ['FROM node:24', 'COPY src /src', 'COPY --link package.json /', 'RUN echo'],
    server,
    'base edited link parent',
  ],
  [
    'a stage on a stage depends on it, even where its files are equal',
    ['FROM node:24 AS one', 'COPY README.md /a', 'RUN rm /a', 'FROM one', 'RUN echo'],
    { edit: 'README.md' },
    'base edited parent base parent',
  ],
  [
    'a stage that nobody needs',
    ['FROM node:24 AS one', 'RUN echo', 'FROM node:24 AS test', 'RUN npm test', 'FROM one', 'RUN echo two'],
    server,
    'base same unneeded unneeded base same',
  ],
  [
    'another target is built for the first time',
    ['FROM node:24 AS test', 'RUN echo test', 'FROM node:24', 'RUN echo'],
    { target: 'test' },
    'base first unneeded unneeded',
  ],
];

describe('the cache', () => {
  it.each(rows)('%s', (_name, dockerfile, change, results) => {
    const state = stateOf(dockerfile.join('\n'), [change]);
    expect(state.changes[0]!.results.map(({ reason }) => reason.code).join(' ')).toBe(results);
  });

  it('gives the same for the same, twice', () => {
    expect(stateOf(staged.join('\n'), [server])).toEqual(stateOf(staged.join('\n'), [server]));
  });
});
