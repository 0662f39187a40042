import type { Change, DockerfileConfig } from '../../../src/labs/dockerfile/config.ts';
import { model } from '../../../src/labs/dockerfile/model.ts';
import type { DockerfileState } from '../../../src/labs/dockerfile/state.ts';

/** The api of the shop: what its commands are declared to do, and what may change between two builds. */
export const shop: DockerfileConfig = {
  context: {
    'package.json': {},
    'package-lock.json': {},
    'tsconfig.json': {},
    'src/server.ts': {},
    'src/start.sh': { executable: true },
    'test/orders.test.ts': {},
    'README.md': {},
  },
  steps: [
    {
      run: ['npm ci'],
      with: ['--omit=dev', 'NODE_ENV=production'],
      needs: ['package.json', 'package-lock.json'],
      removes: ['node_modules'],
      makes: { 'node_modules/express/index.js': ['package-lock.json'] },
    },
    {
      run: ['npm ci'],
      needs: ['package.json', 'package-lock.json'],
      removes: ['node_modules'],
      makes: {
        'node_modules/express/index.js': ['package-lock.json'],
        'node_modules/typescript/lib/tsc.js': ['package-lock.json'],
      },
    },
    {
      run: ['npm run build'],
      needs: ['src/server.ts', 'node_modules/typescript'],
      makes: { 'dist/server.js': ['src', 'tsconfig.json'] },
    },
    { run: ['npm prune'], with: ['--omit=dev'], removes: ['node_modules/typescript'] },
    { run: ['npm test'], needs: ['test/orders.test.ts'] },
  ],
};

/** The state of one Dockerfile, with a build after each change; ids are given by place. */
export function stateOf(text: string, changes: readonly object[] = [], config = shop): DockerfileState {
  const named = changes.map((change, i) => ({ id: `change-${i}`, ...change })) as unknown as readonly Change[];
  return model.compute([{ name: 'Dockerfile', text }], { ...config, changes: named });
}
