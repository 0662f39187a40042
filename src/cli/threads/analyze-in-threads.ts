import type { Analysis, SourceFile } from '../../engine/index.ts';
import {
  joinShares,
  mayShapeCluster,
  type SharedFile,
  type SharedOptions,
  type ToldShapers,
} from '../../engine/share.ts';
import { startThread, thisThread, type Thread } from './thread.ts';

/** UTF-16 units that a thread is given at once: enough that it is seldom asked, little enough that all end together. */
const handful = 60_000;

/**
 * Judges a set in so many threads, the main one among them. All files are one set: first each thread reads a share of those whose objects others may be
 * judged by, and everybody is told of these; then each judges what it read, and takes of the rest until nothing is left;
 * last the main thread looks at all objects together. The answer is the one that `analyze` gives.
 * Rejects where a thread dies.
 */
export async function analyzeInThreads(
  files: readonly SourceFile[],
  options: SharedOptions,
  count: number,
  start: typeof startThread = startThread,
): Promise<Analysis> {
  const threads = [...Array.from({ length: count - 1 }, () => start(options)), thisThread(options)];
  try {
    const sameAs = firstsOf(files);
    const all = files.map(({ text }, file): SharedFile => ({ file, text }));
    // Of two objects with one name the later counts, so none of these is left out, be it equal to an earlier one or not.
    const shaping = handfuls(all.filter(({ text }) => mayShapeCluster(text)));
    const rest = handfuls(all.filter(({ file, text }) => sameAs[file] === file && !mayShapeCluster(text)));

    const read = new Map<Thread, SharedFile[][]>(threads.map((thread) => [thread, []]));
    const shapers: ToldShapers[] = [];
    const open = numbered(shaping);
    await inAll(threads, async (thread) => {
      for (let next = open(); next; next = open()) {
        read.get(thread)!.push(next.item);
        shapers[next.number] = await thread.ask({ kind: 'open', files: next.item });
      }
    });

    const told: Parameters<typeof joinShares>[1][number][] = [];
    const judge = numbered(rest);
    for (const thread of threads) void thread.ask({ kind: 'stand', shapers }).catch(() => undefined);
    await inAll(threads, async (thread) => {
      const own = read.get(thread)!;
      for (let next = own.pop() ?? judge()?.item; next; next = own.pop() ?? judge()?.item) {
        const answer = await thread.ask({ kind: 'judge', files: next });
        for (const [file, documents] of answer) told[file] = documents;
      }
    });
    return joinShares(
      files,
      files.map((_, file) => told[sameAs[file]!]!),
      shapers,
      options,
    );
  } finally {
    for (const thread of threads) thread.end();
  }
}

/** For each file the first that has its text: equal texts have equal answers. */
function firstsOf(files: readonly SourceFile[]): readonly number[] {
  const first = new Map<string, number>();
  return files.map(({ text }, file) => {
    const known = first.get(text) ?? file;
    first.set(text, known);
    return known;
  });
}

/** Cuts files into parts that a thread is given at once. */
function handfuls(files: readonly SharedFile[]): SharedFile[][] {
  const all: SharedFile[][] = [];
  let size = Infinity;
  for (const file of files) {
    if (size >= handful) {
      all.push([]);
      size = 0;
    }
    all.at(-1)!.push(file);
    size += file.text.length;
  }
  return all;
}

/** Gives one item after the other to whoever asks. */
function numbered<T>(items: readonly T[]): () => { readonly number: number; readonly item: T } | undefined {
  let next = 0;
  return () => {
    const number = next++;
    return number < items.length ? { number, item: items[number]! } : undefined;
  };
}

/** Works with all threads at once. Each is asked twice ahead, so that it need not wait for this one. */
async function inAll(threads: readonly Thread[], work: (thread: Thread) => Promise<void>): Promise<void> {
  await Promise.all(threads.flatMap((thread) => [work(thread), work(thread)]));
}
