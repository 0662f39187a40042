/** What Pagefind tells of a page that has the words; its own types describe its build, not its browser part. */
export type FoundPage = {
  readonly url: string;
  readonly meta: { readonly title?: string };
  readonly excerpt: string;
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
};

export type Index = {
  search(words: string): Promise<{ readonly results: readonly { data(): Promise<FoundPage> }[] }>;
};

type Pagefind = Index & {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
};

/** Written after the build, so no bundler knows it. */
const address = '/pagefind/pagefind.js';

/**
 * Loads the index of the page's language. Rejects where it cannot be fetched. Pagefind works in a worker, the only place
 * that may compile it: see `src/server/headers.ts`.
 */
export async function loadIndex(): Promise<Index> {
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ excerptLength: 20 });
  await pagefind.init();
  return pagefind;
}
