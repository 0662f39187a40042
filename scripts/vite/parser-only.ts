import type { Plugin } from 'rolldown';

/** The tags, schemas and defaults of js-yaml: each is a `var` whose value ends with a bracket at the start of a line. */
const made =
  /^var (\w+) = ((?:define\w+Tag\(|new Schema\(|\w+_SCHEMA\.withTags\(|(?<=DEFAULT_\w+_OPTIONS = )\{)[^]*?^[\])}]+);$/gm;

/**
 * Leaves of js-yaml what is used: its parser. What it would build values with, or print them, is never called, but made
 * as soon as the module loads, so that no bundler dares to drop it. Here it says of itself that nothing else happens.
 */
export function parserOnly(): Plugin {
  return {
    name: 'drydock:parser-only',
    transform: {
      filter: { id: /\/js-yaml\/dist\/js-yaml\.mjs$/ },
      handler: (code) => ({ code: code.replace(made, 'var $1 = /* @__PURE__ */ (() => ($2))();'), map: null }),
    },
  };
}
