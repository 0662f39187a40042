/** The names of the caches. What a reader has asked to keep lies apart from what was only passed by. */
const prefix = 'drydock';
/** Pages and files that were visited; the service worker of a new version begins a new one. */
export const visitedCache = (version: string): string => `${prefix}-visited-${version}`;
/** All that belongs to one language, once a reader has asked to keep it. */
export const keptCache = (language: string): string => `${prefix}-kept-${language}`;
export const isOldVisit = (name: string, version: string): boolean =>
  name.startsWith(`${prefix}-visited-`) && name !== visitedCache(version);

/** The list of what a language needs, made by the build. `bytes` is what is transferred. */
export type KeepList = { readonly version: string; readonly bytes: number; readonly files: readonly string[] };
export const listPath = (language: string): string => `/offline/${language}.json`;
/** Lies in a language's cache once everything is there, and holds its list. */
export const keptMark = '/offline/kept';
/** What a page says to a version that waits: the reader agrees. */
export const takeOver = 'take-over';
