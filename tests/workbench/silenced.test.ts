import { expect, it } from 'vitest';
import { analyze } from '../../src/engine/index.ts';
import { idleSilencesOf, silencedOf, silenceForm } from '../../src/workbench/silenced.ts';

const pod = (comment: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n    - name: a\n      image: b ${comment}\n`;
const analysed = (...documents: string[]) =>
  analyze([{ name: 'a.yaml', text: documents.join('---\n') }], { kubernetes: '1.37', profile: 'strict' });
const messages = { 'image-not-pinned': 1, 'resources-not-set': 1 };

it('lists what comments silence at the place of the comment in the file', () => {
  const text = pod(silenceForm('image-not-pinned', 'so'));
  const [listed] = silencedOf(analysed(pod(''), text));
  expect(listed).toMatchObject({ reason: 'so', finding: { code: 'image-not-pinned' } });
  const file = `${pod('')}---\n${text}`;
  expect(file.slice(listed!.at.start, listed!.at.end)).toBe('# drydock: allow image-not-pinned because so');
});

it('knows a code that does not exist from one that is not found here', () => {
  const idle = (code: string) => idleSilencesOf(analysed(pod(silenceForm(code, 'so'))), messages);
  expect(idle('image-not-pined')).toMatchObject([{ because: 'unknown-code', near: 'image-not-pinned' }]);
  expect(idle('constructor')).toMatchObject([{ because: 'unknown-code', near: '' }]);
  expect(idle('resources-not-set')).toMatchObject([{ because: 'nothing-there', near: '' }]);
});

it('calls no code unknown while the words are not there', () => {
  const [idle] = idleSilencesOf(analysed(pod(silenceForm('image-not-pined', 'so'))), {});
  expect(idle!.because).toBe('nothing-there');
});
