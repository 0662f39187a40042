import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/engine/index.ts';

function said(text: string): { found: string[]; silenced: string[] } {
  const { documents } = analyze([{ name: 'a.yaml', text }], { kubernetes: '1.37', profile: 'strict' }).files[0]!;
  const ofImages = documents.flatMap(({ findings }) => findings.filter(({ code }) => code === 'image-not-pinned'));
  return {
    found: ofImages.map(({ at }) => text.slice(at.start, at.end)),
    silenced: documents.flatMap((document) => document.silenced.map(({ reason }) => reason)),
  };
}

const pod = (first: string, second: string, before = ''): string => `${before}apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: a
      ${first}
    - name: b
      ${second}
`;

const allow = '# drydock: allow image-not-pinned because it is rebuilt every night';
const reason = 'it is rebuilt every night';

describe('a comment silences', () => {
  test.each<[what: string, text: string, found: string[], silenced: string[]]>([
    ['nothing where there is none', pod('image: x', 'image: z'), ['x', 'z'], []],
    ['its own line', pod(`image: x ${allow}`, 'image: z'), ['z'], [reason]],
    ['the line below', pod(`${allow}\n      image: x`, 'image: z'), ['z'], [reason]],
    ['the line below other comments', pod(`${allow}\n      # and more\n\n      image: x`, 'image: z'), ['z'], [reason]],
    ['the whole document from above', pod('image: x', 'image: z', `# a Pod\n${allow}\n\n`), [], [reason, reason]],
    ['nothing without a reason', pod('image: x # drydock: allow image-not-pinned', 'image: z:1'), ['x'], []],
    ['nothing else', pod('image: x # drydock: allow resources-not-set because so', 'image: z:1'), ['x'], []],
  ])('%s', (_, text, found, silenced) => {
    expect(said(text)).toEqual({ found, silenced });
  });

  test('never what the server says', () => {
    const text =
      '# drydock: allow required-field-missing because I know better\napiVersion: v1\nkind: Pod\nmetadata: {name: a}\n';
    const [document] = analyze([{ name: 'a.yaml', text }], { kubernetes: '1.37' }).files[0]!.documents;
    expect(document).toMatchObject({ outcome: 'refused', silenced: [] });
    expect(document!.findings.map(({ code }) => code)).toContain('required-field-missing');
  });
});

describe('a comment that silences nothing says why', () => {
  const idle = (text: string): string[] =>
    analyze([{ name: 'a.yaml', text }], { kubernetes: '1.37', profile: 'strict' }).files[0]!.documents.flatMap(
      ({ idleSilences = [] }) => idleSilences.map(({ code, because }) => `${code} ${because}`.trim()),
    );

  test.each<[what: string, comment: string, idle: string[]]>([
    ['no reason', '# drydock: allow image-not-pinned', ['image-not-pinned no-reason']],
    ['a reason of spaces', '# drydock: allow image-not-pinned because   ', ['image-not-pinned no-reason']],
    ['a code that does not exist', '# drydock: allow image-pinned because so', ['image-pinned nothing-there']],
    [
      'a code that is not found here',
      '# drydock: allow privileged-container because so',
      ['privileged-container nothing-there'],
    ],
    ['another form', '# drydock: ignore image-not-pinned', ['form']],
    ['no code', '# drydock: allow', ['form']],
    [
      'a second one for the same',
      `${allow}\n      # drydock: allow image-not-pinned because so`,
      ['image-not-pinned nothing-there'],
    ],
    ['one that does its work', allow, []],
    ['a comment of another kind', '# drydock is a place for ships', []],
  ])('%s', (_, comment, expected) => {
    expect(idle(pod(`${comment}\n      image: x`, 'image: z:1'))).toEqual(expected);
  });

  test('the server listens to no comment', () => {
    expect(
      idle('# drydock: allow required-field-missing because so\napiVersion: v1\nkind: Pod\nmetadata: {name: a}\n'),
    ).toEqual(['required-field-missing said-by-server']);
  });

  test('a comment with a hundred thousand spaces is read at once', () => {
    const long = `# drydock: allow image-not-pinned because a${' '.repeat(100_000)}b`;
    expect(idle(pod(`${long}\n      image: x`, 'image: z:1'))).toEqual([]);
  });
});
