import type { Plugin } from 'vite';
import { shipped } from '../../src/third-party/shipped.ts';

/** The package a module belongs to, such as `@dagrejs/dagre`. */
export function packageOf(id: string): string | undefined {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id.replace(/^\0/, ''))?.[1];
}

/**
 * Stops the build where code of a package reaches the browser that the page about software by others does not name:
 * its licence asks for that.
 */
export function shippedPackages(): Plugin {
  return {
    name: 'drydock:shipped-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          const name = packageOf(id);
          if (!name || renderedLength === 0 || Object.hasOwn(shipped, name)) continue;
          this.error(
            `${name} reaches the browser, but is not in src/third-party/shipped.ts. Add its row there (from ${id}).`,
          );
        }
      }
    },
  };
}
