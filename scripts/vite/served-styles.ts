import type { Plugin } from 'vite';

/** How the Svelte plugin names the styles of a component. */
const isStyle = /\.svelte\?svelte&type=style/;

const nothing = '\0served-style';

/**
 * Leaves out of the browser's build the styles that pages are served with. Astro links both to the page, so that a
 * component that is served and comes to life later would bring its styles twice. A component that any page is served
 * with must therefore be served by every page that it comes to life on. Pages are built before what runs in the browser.
 */
export function servedStyles(): Plugin {
  const served = new Set<string>();
  return {
    name: 'drydock:served-styles',
    enforce: 'pre',
    apply: 'build',
    async resolveId(source, importer, options) {
      if (!isStyle.test(source) || this.environment.name !== 'client') return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved && served.has(resolved.id) ? nothing : resolved;
    },
    load(id) {
      if (id === nothing) return '';
      if (isStyle.test(id) && this.environment.name !== 'client') served.add(id);
      return null;
    },
  };
}
