import type { Plugin } from 'vite';

/** How the Svelte plugin names the styles of a component. */
const isStyle = /\.svelte\?svelte&type=style/;

const nothing = '\0served-style';

/**
 * Leaves out of the browser's build the styles that pages are served with. Astro links both to the page, so that a
 * component that is served and comes to life later would bring its styles twice. What a page imports only on demand keeps
 * its styles there, to be fetched with it. A component that any page is served with must therefore be served by every page
 * that it comes to life on. Pages are built before what runs in the browser.
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
    load: (id) => (id === nothing ? '' : null),
    buildEnd() {
      if (this.environment.name === 'client') return;
      const known = [...this.getModuleIds()].map((id) => this.getModuleInfo(id)!);
      const queue = known.filter(({ isEntry, id }) => isEntry || id.includes('.astro')).map(({ id }) => id);
      const reached = new Set<string>();
      for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
        if (reached.has(id)) continue;
        reached.add(id);
        if (isStyle.test(id)) served.add(id);
        queue.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
    },
  };
}
