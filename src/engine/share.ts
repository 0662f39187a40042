/** The door for a set that several threads judge: each a share of its files, and one of them what the set says. */
import './parts/all.ts';
import type { Analysis, AnalyzeOptions, SourceFile } from './analysis.ts';
import { assumedOf } from './cluster/assumed.ts';
import { withAskedPlaces, type StandingPlaces } from './cluster/asked-places.ts';
import { clusterOf, mayShapeCluster } from './cluster/cluster.ts';
import { judgeDocument, publish } from './document.ts';
import type { Outcome } from './finding.ts';
import type { Resource } from './model/resource.ts';
import {
  assemble,
  limitsIn,
  openDocuments,
  practiceIn,
  readyDocument,
  unread,
  type PlacedDocument,
  type ReadyDocument,
} from './workspace.ts';
import { pack, unpack, type Packed } from './yaml/pack.ts';
import type { MapValue } from './yaml/value.ts';

export { mayShapeCluster };

/** Questions are left out: they are asked of few objects. */
export type SharedOptions = Omit<AnalyzeOptions, 'ask'>;

/** A file of a share; `file` is its place in the whole set. */
export type SharedFile = { readonly file: number; readonly text: string };

/** The objects of a share by which all others are judged, and the document that each stands in. Plain data. */
export type ToldShapers = {
  readonly places: readonly { readonly file: number; readonly document: number; readonly text: string }[];
  readonly objects: Packed;
};

/** What the documents of some files say for themselves. Plain data. */
export type ToldFiles = {
  readonly files: readonly { readonly file: number; readonly documents: readonly ToldDocument[] }[];
  /** The objects of all documents, in order. */
  readonly roots: Packed;
};

type ToldDocument = Omit<PlacedDocument, 'judged'> &
  Pick<PlacedDocument['judged'], 'outcome' | 'stoppedAt' | 'findings'> & {
    readonly objects: readonly (Omit<Resource, 'root'> & { readonly outcome: Outcome })[];
  };

/** The documents of some files, each with its place in the whole set, as the set reads them. */
export type JudgedFiles = readonly (readonly [file: number, documents: readonly PlacedDocument[]])[];

type OpenedFile = ReturnType<typeof openDocuments<ReadyDocument>>;

/** One thread's share of a set. Its answers are plain data, the same that one thread alone would come to. */
export type Share = {
  /** Reads files and says by which of their objects others are judged. They are kept until they are judged. */
  open(files: readonly SharedFile[]): ToldShapers;
  /** Takes the shapers of all files, in the order of the set: from here on objects are judged by them. */
  stand(shapers: readonly ToldShapers[]): void;
  /** Judges files. Those that were opened before are judged as they were read. */
  judge(files: readonly SharedFile[]): JudgedFiles;
};

/** A share without files yet. */
export function createShare({ kubernetes, profile = 'off', assume }: SharedOptions): Share {
  const assumed = assumedOf(assume, kubernetes);
  const opened = new Map<number, OpenedFile>();
  let cluster = clusterOf('unknown', [], assumed);
  let places: StandingPlaces = new Map();
  const openFile = (text: string): OpenedFile => openDocuments(text, (part) => readyDocument(part, kubernetes));

  const placed = (document: OpenedFile['documents'][number]): PlacedDocument => {
    const { opened: read, silences } = document.document;
    const judged = judgeDocument(read, kubernetes, cluster);
    const findings = withAskedPlaces(judged.findings, places);
    return { at: document.at, judged: { ...judged, findings }, practice: practiceIn(judged, profile), silences };
  };

  return {
    open(files) {
      const found: ToldShapers['places'][number][] = [];
      const objects: MapValue[] = [];
      for (const { file, text } of files) {
        const content = openFile(text);
        opened.set(file, content);
        content.documents.forEach(({ at, document: { shapers } }, document) => {
          for (const each of shapers) {
            objects.push(each);
            found.push({ file, document, text: text.slice(at.start, at.end) });
          }
        });
      }
      return { places: found, objects: pack(objects) };
    },
    stand(shapers) {
      const objects = objectsOf(shapers);
      cluster = clusterOf('unknown', objects, assumed);
      const standing = shapers.flatMap((each) => each.places);
      // Of equal documents the first is meant.
      const first = new Map<string, (typeof standing)[number]>();
      for (const each of standing) if (!first.has(each.text)) first.set(each.text, each);
      places = new Map(objects.map((object, at) => [object, placeOf(first.get(standing[at]!.text)!)]));
    },
    judge(files) {
      return files.map(({ file, text }) => {
        const { documents, beyondLimit } = opened.get(file) ?? openFile(text);
        opened.delete(file);
        return [file, [...documents.map(placed), ...(beyondLimit ? [unread(beyondLimit)] : [])]];
      });
    },
  };
}

function objectsOf(shapers: readonly ToldShapers[]): readonly MapValue[] {
  return shapers.flatMap(({ objects }) => unpack(objects).filter((object) => object.kind === 'map'));
}

const placeOf = ({ file, document }: ToldShapers['places'][number]) => ({ file, document });

/** What was judged, in the form in which threads hand it on. */
export function tell(judged: JudgedFiles): ToldFiles {
  const roots = judged.flatMap(([, documents]) =>
    documents.flatMap((each) => each.judged.objects.map(({ root }) => root)),
  );
  return {
    files: judged.map(([file, documents]) => ({ file, documents: documents.map(tellDocument) })),
    roots: pack(roots),
  };
}

function tellDocument({ at, judged, practice, silences }: PlacedDocument): ToldDocument {
  const { objects, resources, outcome, stoppedAt, findings } = judged;
  return {
    ...{ at, practice, silences, outcome },
    ...(stoppedAt && { stoppedAt }),
    findings,
    objects: objects.map(({ root: _, ...object }, index) => ({ ...object, outcome: resources[index]!.outcome })),
  };
}

/** What one thread would say of all files, put together of what the shares say. */
export function joinShares(
  files: readonly SourceFile[],
  told: readonly (readonly PlacedDocument[])[],
  shapers: readonly ToldShapers[],
  { kubernetes, profile = 'off', draw = [], assume }: SharedOptions,
): Analysis {
  const assumed = assumedOf(assume, kubernetes);
  const limits = limitsIn(clusterOf('unknown', objectsOf(shapers), assumed), kubernetes);
  return assemble(files, told, new Map(), { kubernetes, profile, draw }, assumed, limits);
}

/** What another thread has judged. */
export function readTold({ files, roots }: ToldFiles): JudgedFiles {
  const values = unpack(roots);
  let next = 0;
  return files.map(({ file, documents }) => [
    file,
    documents.map(({ at, practice, silences, objects: told, ...rest }) => {
      const objects = told.map(({ outcome: _, ...object }): Resource => ({ ...object, root: values[next++]! }));
      const resources = objects.map((object, index) => publish(object, told[index]!.outcome));
      return { at, practice, silences, judged: { ...rest, objects, resources } };
    }),
  ]);
}
