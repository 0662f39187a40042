/** The door for a page: what most texts need is there at once, and the rest loads when a text first asks for it. */
import type { Analysis, AnalyzeOptions, SourceFile } from './analysis.ts';
import { parts } from './parts/load-parts.ts';
import { takeWanted, type PartName } from './slot.ts';
import { createWorkspace } from './workspace.ts';

export { newestVersion } from './schema/versions.ts';

/** A part that a text needs could not be fetched. Nothing is said of the text. */
export class PartMissing extends Error {
  override readonly name = 'PartMissing';
}

export type CoreWorkspace = {
  /**
   * Says everything about the files, with all parts that they ask for: no answer is given without them.
   * @param around is told before parts are fetched and when they are there
   * @throws PartMissing where one cannot be fetched
   */
  analyze(files: readonly SourceFile[], options: AnalyzeOptions, around?: Around): Promise<Analysis>;
};

/** Who wants to know that an answer waits for the network. */
export type Around = { fetching(): void; fetched(): void };

/** Fetches one part. Tests bring their own. */
export type Fetch = (part: PartName) => Promise<unknown>;

/** A workspace that fetches what it lacks. */
export function createCoreWorkspace(fetch: Fetch = (part) => parts[part]()): CoreWorkspace {
  const workspace = createWorkspace();
  return {
    async analyze(files, options, around) {
      for (;;) {
        takeWanted();
        const analysis = workspace.analyze(files, options);
        const wanted = takeWanted();
        if (wanted.length === 0) return analysis;
        // What was judged without them is no answer, and an accepted definition may ask for more.
        workspace.forget();
        around?.fetching();
        try {
          await Promise.all(wanted.map(fetch));
        } catch (cause) {
          throw new PartMissing(wanted.join(', '), { cause });
        }
        around?.fetched();
      }
    },
  };
}
