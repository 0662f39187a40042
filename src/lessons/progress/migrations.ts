/** One step from a form of the record to the next. `migrate` gets any map with that `schema` and must not throw. */
export type Migration = { readonly from: number; migrate(record: Readonly<Record<string, unknown>>): unknown };

/**
 * The steps from the oldest form to the newest, in order. Form 0 was never a record: the first pages kept only the files
 * of each exercise. A file of that time says so with its `exercises`, of which each has files and nothing else.
 */
export const migrations: readonly Migration[] = [
  {
    from: 0,
    migrate: ({ exercises, ...rest }) => ({
      ...rest,
      schema: 1,
      exercises:
        typeof exercises === 'object' && exercises !== null && !Array.isArray(exercises)
          ? Object.fromEntries(Object.keys(exercises).map((id) => [id, { tries: 1, hints: 0 }]))
          : {},
    }),
  },
];
