/** Recordings of kubectl that the engine does not print, and why. */
export const differing: readonly (readonly [id: RegExp, reason: string])[] = [
  [/^(?:decode|invalid): .*custom resource/, 'objects of a CustomResourceDefinition are not judged by its schema yet'],
  [
    /^decode: (?:wrong type|number as text|list for a map|map for a list|quantity|base64|too large|fraction)/,
    "the decoder's words for values of a wrong type are not there yet",
  ],
  [
    /^mixed: wrong type|^other: (?:deployment|ingress|networkpolicy|pod|resourcequota|secret|statefulset|quantity|micro-time|int32).*[= ](?:list|negative|quantity|numbers|whole-float|empty-map|\[1\]|2024.*|yes)$/,
    "the decoder's words for values of a wrong type are not there yet",
  ],
  [/^(?:forbidden|warning): Pod Security/, 'the levels of Pod Security are not judged yet'],
  [/^warning: (?:duplicate|fractional|two)|^mixed: warning/, 'what the server warns of in a Pod is not said yet'],
  [
    /storage=nothing$/,
    'the schema that stands beside the versions is printed as written; the server has moved it into the versions by then',
  ],
];
