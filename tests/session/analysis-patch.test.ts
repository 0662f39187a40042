import { describe, expect, it } from 'vitest';
import { createWorkspace, type Analysis, type AnalyzeOptions, type SourceFile } from '../../src/engine/index.ts';
import { patched, patchOf, type AnalysisPatch } from '../../src/session/analysis-patch.ts';

const service = (name: string, app = 'web'): string => `apiVersion: v1
kind: Service
metadata: { name: ${name} }
spec: { selector: { app: ${app} }, ports: [{ port: 80 }] }
`;
const deployment = (name: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec: { containers: [{ name: web, image: nginx, ports: [{ containerPort: 80 }] }] }
`;
const stream = (...documents: readonly string[]): string => documents.join('---\n');
const file = (name: string, ...documents: readonly string[]): SourceFile => ({ name, text: stream(...documents) });

type Input = { readonly files: readonly SourceFile[] } & Partial<AnalyzeOptions>;

/** A page and its worker: the worker tells what changed, the page puts it together. */
function both() {
  const workspace = createWorkspace();
  let there: Analysis | undefined;
  let here: Analysis | undefined;
  return ({ files, ...options }: Input): { here: Analysis; there: Analysis; patch: AnalysisPatch } => {
    const next = workspace.analyze(files, { kubernetes: '1.37', ...options });
    const patch = structuredClone(patchOf(there, next));
    there = next;
    here = patched(here, patch);
    return { here, there, patch };
  };
}

const web = [deployment('web'), service('web'), service('other', 'nobody')];
const silence = '# drydock: allow service-selects-no-pod because it is early';
const start: Input = { files: [file('a.yaml', ...web), file('b.yaml', service('b'))] };

const cases: Record<string, Input> = {
  'nothing changes': start,
  'a letter is typed': { files: [file('a.yaml', deployment('web'), service('webb'), web[2]!), start.files[1]!] },
  'a finding across objects appears': { files: [file('a.yaml', deployment('wed'), ...web.slice(1)), start.files[1]!] },
  'a document is added in front': { files: [file('a.yaml', service('new'), ...web), start.files[1]!] },
  'a document is added between': { files: [file('a.yaml', web[0]!, service('new'), ...web.slice(1)), start.files[1]!] },
  'a document goes': { files: [file('a.yaml', ...web.slice(1)), start.files[1]!] },
  'documents change places': { files: [file('a.yaml', web[2]!, web[1]!, web[0]!), start.files[1]!] },
  'the same document stands twice': { files: [file('a.yaml', ...web, web[1]!), start.files[1]!] },
  'a file is added in front': { files: [file('0.yaml', service('new')), ...start.files] },
  'a file is added behind': { files: [...start.files, file('c.yaml', service('new'))] },
  'a file goes': { files: [start.files[0]!] },
  'a file is renamed': { files: [{ ...start.files[0]!, name: 'z.yaml' }, start.files[1]!] },
  'files change places': { files: [...start.files].reverse() },
  'a document goes to the file beside it': { files: [file('a.yaml', ...web, service('b')), file('b.yaml')] },
  'everything goes': { files: [] },
  'the version is another': { ...start, kubernetes: '1.33' },
  'the profile is another': { ...start, profile: 'strict' },
  'the drawing shows more': { ...start, draw: ['generated', 'outside', 'wide', 'guess'] },
  'the text is broken': { files: [file('a.yaml', web[0]!, 'a: [b: {', web[2]!), start.files[1]!] },
  'a cluster is assumed': { ...start, assume: { cluster: 'kind' } },
  'a list of what is there has a line that cannot be read': { ...start, assume: { exists: 'secret/a\nsecret' } },
  'a comment silences nothing': {
    files: [file('a.yaml', ...web.slice(0, 2), `# drydock: allow nothing\n${web[2]}`), start.files[1]!],
  },
  'a finding is silenced': {
    files: [file('a.yaml', ...web.slice(0, 2), `${silence}\n${web[2]}`), start.files[1]!],
  },
};

describe.each(Object.entries(cases))('%s', (_, after) => {
  it('and the page has the whole answer', () => {
    const say = both();
    say(start);
    const { here } = say(after);
    const { files, ...options } = after;
    expect(here).toEqual(structuredClone(createWorkspace().analyze(files, { kubernetes: '1.37', ...options })));
  });

  it('and back', () => {
    const say = both();
    const first = say(start).here;
    say(after);
    expect(say(start).here).toEqual(first);
  });
});

describe('what did not change', () => {
  it('is nothing new for the page', () => {
    const say = both();
    const before = say(start).here;
    const { here } = say(start);
    expect(here.graph).toBe(before.graph);
    expect(here.answers).toBe(before.answers);
    here.files.forEach((each, at) => expect(each).toBe(before.files[at]));
  });

  it('keeps its objects where an edit moves it', () => {
    const say = both();
    const before = say(start).here.files;
    const after = say(cases['a letter is typed']!).here.files;
    expect(after[0]!.documents[0]).toBe(before[0]!.documents[0]);
    expect(after[0]!.documents[2]!.at.start).toBe(before[0]!.documents[2]!.at.start + 1);
    expect(after[0]!.documents[2]!.findings).toBe(before[0]!.documents[2]!.findings);
    expect(after[1]).toBe(before[1]);
  });

  it('is not said again', () => {
    const say = both();
    say(start);
    const { patch } = say(cases['a letter is typed']!);
    expect(patch.documents.filter((step) => 'added' in step)).toHaveLength(1);
    expect(say(cases['a letter is typed']!).patch.nodes).toEqual([{ from: 0, count: 4, moved: 0 }]);
  });
});
