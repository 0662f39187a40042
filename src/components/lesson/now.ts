/** The time as it is written into what is kept of a learner. */
export const now = (): string => new Date().toISOString();
