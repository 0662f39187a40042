import type { Span } from '../text/span.ts';
import type { SourceFile } from '../engine/analysis.ts';
import type { Marker } from '../editor/editor.ts';
import type { Judged } from './bench.svelte.ts';
import { listFindings, marked, type ListedFinding } from './findings-list.ts';
import { dark, lightUp, type Target } from './light.ts';
import { documentAt, worstDocument } from './verdict.ts';

/** More marks than this help nobody and slow the editor down. */
const markedAtMost = 300;

type Options = {
  judged(): Judged | undefined;
  /** The files as the editor holds them, and which of them it shows. */
  current(): readonly SourceFile[];
  active(): number;
  /** The sentence of a finding in the reader's language. */
  say(finding: ListedFinding['finding']): string;
};

/**
 * Where the reader is and points at, and what belongs to it: sentence, text, node and edge light up together. As reactive
 * state, to be called while a component is set up.
 */
export function createReading({ judged, current, active, say }: Options) {
  let hovered = $state.raw<Target>();
  let cursor = $state.raw<{ readonly file: number; readonly offset: number }>();

  const findings = $derived.by(() => {
    const now = judged();
    return now ? listFindings(now.analysis) : [];
  });
  const graph = $derived.by(() => {
    const now = judged();
    return now && marked(now.analysis.graph, findings);
  });
  /** Spans fit the text only as long as it is the text that was judged. */
  const fits = $derived(judged()?.files[active()]?.text === current()[active()]?.text);
  const light = $derived.by(() => {
    const now = judged();
    if (!now) return dark;
    const at = cursor;
    const atCursor =
      at && findings.find((each) => each.file === at.file && each.at.start <= at.offset && at.offset <= each.at.end);
    return lightUp(hovered ?? (atCursor && { kind: 'finding', key: atCursor.key }), now.analysis, findings);
  });
  const lit = $derived(fits ? light.places.filter(({ file }) => file === active()).map(({ at }) => at) : []);
  const place = $derived.by(() => {
    const now = judged();
    if (!now) return undefined;
    const pointed = hovered?.kind === 'finding' ? findings.find(({ key }) => key === hovered?.key) : undefined;
    if (pointed) return { file: pointed.file, document: pointed.document };
    return (cursor && documentAt(now.analysis, cursor.file, cursor.offset)) ?? worstDocument(now.analysis);
  });
  const here = $derived(
    cursor && place
      ? graph?.nodes.find((node) => node.place?.file === place.file && node.place.document === place.document)?.key
      : undefined,
  );

  // Marks of the text before the last key would stand in the wrong place; the editor moves the ones it has.
  let lastMarkers: readonly Marker[] = [];
  const markers = $derived.by(() => {
    if (!fits) return lastMarkers;
    lastMarkers = findings
      .filter(({ file }) => file === active())
      .slice(0, markedAtMost)
      .map(({ at, finding }) => ({ at, severity: finding.severity, message: say(finding) }));
    return lastMarkers;
  });

  return {
    get findings() {
      return findings;
    },
    /** The graph with the worst finding of each object on its node. */
    get graph() {
      return graph;
    },
    get fits() {
      return fits;
    },
    get light() {
      return light;
    },
    /** What lights up in the text that is shown. */
    get lit(): readonly Span[] {
      return lit;
    },
    get markers() {
      return markers;
    },
    /** The document that the reader is at, or else the one that deserves the eye first. */
    get place() {
      return place;
    },
    /** The node of the object that the reader writes. */
    get here() {
      return here;
    },
    /** Points at a finding, a node or an edge, or at nothing. */
    pointAt(target: Target | undefined): void {
      hovered = target;
    },
    /** Points at a place of the text that is shown, or elsewhere. */
    point(offset: number | undefined): void {
      const under =
        offset === undefined || !fits
          ? undefined
          : findings.find(
              ({ file, at }) => file === active() && at.start <= offset && offset < Math.max(at.end, at.start + 1),
            );
      hovered = under && { kind: 'finding', key: under.key };
    },
    /** Moves to a place of the text that is shown. */
    moveTo(offset: number): void {
      cursor = { file: active(), offset };
    },
    /** Another text is shown: the cursor is in none of it yet. */
    leave(): void {
      cursor = undefined;
    },
  };
}
