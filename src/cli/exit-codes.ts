/** What the shell is told: `errors` where a document has one, `unable` where nothing could be checked. */
export const exitCodes = { clean: 0, errors: 1, unable: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
