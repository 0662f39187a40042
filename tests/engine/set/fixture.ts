import { readdirSync, readFileSync } from 'node:fs';
import { takeMarks } from '../../../scripts/content/marks.ts';
import { analyze, newestVersion, type Analysis, type Finding, type ResourceId } from '../../../src/engine/index.ts';
import type { Extra } from '../../../src/engine/set/edges/row.ts';
import { lineIndex } from '../../../src/text/line-index.ts';
import { shift } from '../../../src/text/span.ts';

/** A manifest, what the engine says to it, and what its comments expect. */
export type Fixture = {
  readonly analysis: Analysis;
  /** The lines `# = ...`, without their mark, sorted. */
  readonly expected: readonly string[];
  /** The marks `# ! code "text"` as "line: code text", sorted. */
  readonly marks: readonly string[];
  /** What the engine finds of references between objects, in the same form; the text of those whose mark names one. */
  readonly findings: readonly string[];
  /** The server refuses one of the objects: the line `# refused` says so. */
  readonly isRefused: boolean;
};

/** Reads a fixture and analyses it. */
export function readFixture(path: URL, draw: readonly Extra[] = []): Fixture {
  const { text, marks } = takeMarks(readFileSync(path, 'utf8'));
  const analysis = analyze([{ name: 'fixture.yaml', text }], { kubernetes: newestVersion, draw });
  const lines = lineIndex(text);
  const findings = analysis.files[0]!.documents.flatMap((document) =>
    document.findings.filter(isOfReference).map(({ code, at }) => {
      const { start, end } = shift(at, document.at.start);
      const { line } = lines.positionAt(start);
      const isNamed = marks.some((mark) => mark.line === line && mark.code === code && mark.text !== undefined);
      return print(line, code, isNamed ? text.slice(start, end) : undefined);
    }),
  );
  return {
    analysis,
    expected: [...text.matchAll(/^# = (.*)$/gm)].map((match) => match[1]!).sort(),
    marks: marks.map(({ line, code, text: found }) => print(line, code, found)).sort(),
    findings: findings.sort(),
    isRefused: /^# refused$/m.test(text),
  };
}

/**
 * What is said of references: the other checks across objects have examples and tests of their own, and short fixtures
 * leave out much that these look for.
 */
const ofReferences: ReadonlySet<string> = new Set([
  ...['reference-target-missing', 'reference-key-missing', 'part-not-declared', 'same-object-twice'],
  ...['service-selects-no-pod', 'service-port-name-unknown', 'service-has-no-such-port'],
]);
const isOfReference = ({ code }: Finding): boolean => ofReferences.has(code);

const print = (line: number, code: string, text: string | undefined): string =>
  `${line}: ${code}${text === undefined ? '' : ` ${text}`}`;

/** `Deployment/shop/web`, or `IngressClass/traefik` for kinds without a namespace. */
export function nameOf({ kind, namespace, name }: ResourceId): string {
  return [kind, namespace, name].filter((part) => part !== '').join('/');
}

/** The names of the folders, or of the manifests without their ending, in a folder. */
export function entriesOf(folder: URL): string[] {
  return readdirSync(folder)
    .map((name) => name.replace(/\.yaml$/, ''))
    .sort();
}
