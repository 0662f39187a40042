/** `tsc` cannot look into Astro's components; `astro check` does, and takes the component itself instead of this. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
