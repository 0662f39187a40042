import { globMatches, segmentsOf } from './glob.ts';

/**
 * Which paths `.dockerignore` keeps out of the build context. The last line that matches a path, or a directory above it,
 * decides; `!` lets it in again.
 * Source: https://docs.docker.com/build/concepts/context/#dockerignore-files
 */
export function ignoreRules(text: string): (path: string) => boolean {
  const rules = text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\uFEFF/, ''))
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '!')
    .slice(0, 500)
    .map((line) =>
      line.startsWith('!') ? { out: false, pattern: line.slice(1).trim() } : { out: true, pattern: line },
    )
    .filter(({ pattern }) => segmentsOf(pattern).length > 0);
  return (path) => {
    const segments = segmentsOf(path);
    let ignored = false;
    for (const { out, pattern } of rules) {
      if (out === ignored) continue;
      if (segments.some((_, i) => globMatches(pattern, segments.slice(0, i + 1).join('/')))) ignored = out;
    }
    return ignored;
  };
}
