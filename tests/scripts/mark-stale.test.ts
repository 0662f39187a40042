import { expect, it } from 'vitest';
import { withMarks } from '../../scripts/vite/mark-stale.ts';

const prose = (words: string): string => `---
title: ${words}
---

<Section id="one" title="${words}">

${words} one.

<Compare>
<Side title="left">${words} left</Side>
<Side title="right">${words} right</Side>
</Compare>

<Picture name="p" title="${words}" />

</Section>
`;

it.each<[string, string, readonly string[]]>([
  ['a section', 'one', ['<Section id="one" title="de">', '', '<Stale />', '', '', '', 'de one.']],
  ['one of several of a kind', 'one/compare/side~2', ['<Side title="right">', '', '<Stale />', '', 'de right</Side>']],
  ['what has no inside', 'one/p', ['<Stale />', '', '<Picture name="p" title="de" />']],
])('marks %s whose English has changed', (_, stale, lines) => {
  const marked = withMarks(prose('de'), prose('en'), (block) => block === stale);
  expect(marked).toContain(lines.join('\n'));
  expect(marked.split('<Stale />')).toHaveLength(2);
  const words = (text: string): string => text.replaceAll(/\s+/g, '');
  expect(words(marked).replace('<Stale/>', '')).toBe(words(prose('de')));
});

it('leaves alone what is up to date', () => {
  expect(withMarks(prose('de'), prose('en'), () => false)).toBe(prose('de'));
});
