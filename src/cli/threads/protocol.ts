import type { JudgedFiles, SharedFile, SharedOptions, ToldFiles, ToldShapers } from '../../engine/share.ts';

/** What the main thread asks of another. Answers come in the order of the questions. */
export type Question =
  /** Read these files, and say which of their objects others are judged by. */
  | { readonly kind: 'open'; readonly files: readonly SharedFile[] }
  /** These are the objects by which others are judged. */
  | { readonly kind: 'stand'; readonly shapers: readonly ToldShapers[] }
  /** Judge these files. */
  | { readonly kind: 'judge'; readonly files: readonly SharedFile[] };

export type Answers = { readonly open: ToldShapers; readonly stand: undefined; readonly judge: JudgedFiles };

/** The same as it is handed on. */
export type Told = Omit<Answers, 'judge'> & { readonly judge: ToldFiles };

/** What a thread is started with. */
export type ThreadData = { readonly drydock: 'share'; readonly options: SharedOptions };
