/** Cases in which we say something else than the server, by id, with the reason. */
export const deviations: Readonly<Record<string, string>> = {
  'order 15':
    'kubectl reads the metadata before it asks for the kind, and tells of the label alone; we keep the order of the stages and tell of the kind.',
};
