import { describe, expect, it } from 'vitest';
import { rows as goals } from '../../../src/labs/dockerfile/goals.ts';
import { stateOf } from './shop.ts';

/** What a Dockerfile leaves, or why it does not build: `!code` is an error at that line. */
type Row = readonly [name: string, dockerfile: string, builds: boolean, says: readonly string[]];

const app = 'FROM node:24\nWORKDIR /app\n';

const cases: readonly Row[] = [
  ['root may write', `${app}COPY . .\nRUN npm ci`, true, ['holds:/app/node_modules/express/index.js', 'user:root']],
  ['no lock file', `${app}COPY package.json ./\nRUN npm ci`, false, ['4:step-needs']],
  ['a user who owns nothing there', `${app}USER node\nCOPY . .\nRUN npm ci`, false, ['5:not-allowed']],
  [
    'WORKDIR belongs to the user set before',
    'FROM node:24\nUSER node\nWORKDIR /app\nCOPY . .\nRUN npm ci',
    true,
    ['user:non-root'],
  ],
  ['chown makes it right', `${app}RUN chown node /app\nUSER node\nCOPY . .\nRUN npm ci`, true, ['user:non-root']],
  ['a user by number', `${app}USER 1000`, true, ['user:non-root']],
  ['a user that is not there', `${app}USER api\nRUN echo`, false, ['4:user-unknown']],
  [
    'a user made before',
    'FROM alpine:3.24\nRUN adduser -D api\nUSER api\nRUN touch /home/api/a',
    true,
    ['user:non-root', 'holds:/home/api/a'],
  ],
  [
    'the user of a known base',
    'FROM gcr.io/distroless/nodejs24-debian13:nonroot',
    true,
    ['user:non-root', 'base:distroless'],
  ],
  [
    'an unknown base says nothing of its user',
    'FROM registry.example/shop/base:1',
    true,
    ['!user:non-root', '!user:root'],
  ],
  ['no shell, no RUN', 'FROM gcr.io/distroless/nodejs24-debian13\nRUN echo', false, ['2:no-shell']],
  ['no npm in alpine', 'FROM alpine:3.24\nCOPY . .\nRUN npm ci', false, ['3:no-tool']],
  ['npm installed in alpine', 'FROM alpine:3.24\nRUN apk add --no-cache nodejs npm\nCOPY . .\nRUN npm ci', true, []],
  ['a missing file', `${app}COPY sources ./`, false, ['3:copy-missing']],
  ['a wildcard may find nothing', `${app}COPY sources* ./`, true, []],
  ['above the context is the context', `${app}COPY ../README.md ./`, true, ['holds:/app/README.md']],
  ['two files need a directory', 'FROM node:24\nCOPY package.json README.md /new', false, ['2:copy-needs-directory']],
  ['a misspelt stage', 'FROM node:24 AS build\nFROM node:24\nCOPY --from=biuld /a /a', false, ['3:stage-unknown']],
  [
    'a missing file of a stage',
    'FROM node:24 AS build\nFROM node:24\nCOPY --from=build /app/dist /a',
    false,
    ['3:copy-missing-stage'],
  ],
  [
    'removed in a later step',
    `${app}COPY README.md ./\nRUN rm README.md`,
    true,
    ['!holds:README.md', 'layer-holds:README.md'],
  ],
  ['removed in the same step', `${app}RUN touch a && rm a`, true, ['!layer-holds:a']],
  [
    'a mount leaves nothing',
    `${app}RUN --mount=type=bind,source=README.md,target=/r/README.md cp /r/README.md copy`,
    true,
    ['holds:/app/copy', '!layer-holds:README.md'],
  ],
  [
    'a mount is only read',
    `${app}RUN --mount=type=bind,source=src,target=src rm src/server.ts`,
    false,
    ['3:read-only'],
  ],
  [
    'what goes into a cache mount is not kept',
    `${app}COPY package*.json ./\nRUN --mount=type=cache,target=/app/node_modules npm ci`,
    true,
    ['!holds:node_modules/'],
  ],
  [
    'production by a variable',
    `${app}ENV NODE_ENV=production\nCOPY . .\nRUN npm ci`,
    true,
    ['!holds:node_modules/typescript/', 'holds:node_modules/express/'],
  ],
  [
    'a here-document runs as a script',
    `${app}COPY . .\nRUN <<EOF\nnpm ci\nnpm run build\nEOF\nCMD ["node", "dist/server.js"]`,
    true,
    ['starts:dist/server.js', 'command:exec'],
  ],
  ['a shell started first', `${app}CMD node src/server.ts`, true, ['command:shell', '3:json-args']],
  [
    'Node.js finds a file without its ending',
    `${app}COPY . .\nRUN npm ci && npm run build\nCMD ["node", "dist/server"]`,
    true,
    ['starts:dist/server.js'],
  ],
  [
    'only Node.js does',
    `${app}COPY . .\nRUN npm ci && npm run build\nENTRYPOINT ["sh", "dist/server"]`,
    true,
    ['!starts:dist/server.js'],
  ],
  [
    'a command within a command',
    `${app}COPY . .\nCMD ["sh", "-c", "node src/server.ts"]`,
    true,
    ['command:exec', 'starts:src/server.ts'],
  ],
  ['single quotes are no JSON', `${app}CMD ['node', 'a']`, true, ['command:shell', '3:json-quotes']],
  [
    'a new ENTRYPOINT takes CMD away',
    `${app}COPY . .\nENTRYPOINT ["node", "src/server.ts"]`,
    true,
    ['command:exec', 'starts:src/server.ts'],
  ],
  ['an unknown instruction', `${app}RUNN npm ci`, false, ['3:instruction-unknown']],
  ['nothing to begin with', 'RUN npm ci', false, ['1:no-from']],
  ['latest moves', 'FROM node', true, ['1:base-untagged', '!base:full,pinned']],
  ['a variant names no version', 'FROM node:alpine', true, ['!base:alpine,pinned', 'reports:none', '!1:base-untagged']],
  ['nor does a release of Debian', 'FROM node:trixie-slim', true, ['!base:slim,pinned']],
  ['but Debian is named by it', 'FROM debian:trixie-slim', true, ['base:slim,pinned']],
  ['a fixed base', 'FROM node:24-slim', true, ['base:slim,pinned', 'reports:none']],
  ['a mapping in EXPOSE', `${app}EXPOSE 3000:3000`, true, ['3:expose-mapping']],
  ['a secret in ENV', `${app}ENV DB_PASSWORD=x\nENV PASSWORD_FILE=/run/x`, true, ['3:secret-visible']],
  ['a relative WORKDIR', 'FROM node:24\nWORKDIR app', true, ['2:workdir-relative']],
  ['an ignored file cannot be copied', `${app}COPY README.md ./`, true, []],
  ['an unknown command is noted', `${app}RUN make everything`, true, ['3:command-unknown']],
  [
    'flags that are newer than the parser',
    `${app}COPY --parents --exclude=*.sh src ./\nADD --unpack=false README.md ./`,
    true,
    ['holds:/app/src/server.ts', '!holds:start.sh'],
  ],
];

function holds(state: ReturnType<typeof stateOf>, said: string): boolean {
  if (said.startsWith('!')) return !holds(state, said.slice(1));
  const [name = '', value = ''] = said.split(/:(.*)/s);
  if (/^\d+$/.test(name))
    return [...state.faults, ...state.remarks].some(
      ({ code, span }) => code === value && lineOf(span?.start ?? 0) === Number(name),
    );
  if (name === 'base') {
    const [kind, pinned] = value.split(',');
    return goals.base({ in: [kind as 'slim'], ...(pinned ? { pinned: true } : {}) }, state).met;
  }
  return goals[name as 'holds'](value, state).met;

  function lineOf(offset: number): number {
    return text.slice(0, offset).split('\n').length;
  }
}

let text = '';

describe('a build', () => {
  it.each(cases)('%s', (_name, dockerfile, builds, says) => {
    text = dockerfile;
    const state = stateOf(dockerfile);
    expect({ builds: state.builds, faults: state.builds ? [] : state.faults.map(({ code }) => code) }).toEqual({
      builds,
      faults: builds ? [] : (expect.arrayContaining([expect.any(String)]) as unknown),
    });
    for (const said of says) expect(`${holds(state, said) ? '' : 'not '}${said}`).toBe(said);
  });

  it('keeps ignored files out, and says which they are', () => {
    const config = { context: { 'a.env': {}, 'src/b.js': {}, '.dockerignore': { content: '*\n!src\n' } } };
    const state = stateOf('FROM node:24\nCOPY . /app/', [], config);
    expect(state.image!.files.map(({ path }) => path)).toEqual(['/app/src/b.js']);
    expect(state.context.filter(({ ignored }) => ignored).map(({ path }) => path)).toContain('a.env');
  });
});
