import { describe, expect, it } from 'vitest';
import { sameFiles, withFixed } from '../../src/components/lesson/attempt-files.ts';
import { bindOptions } from '../../src/components/lesson/bind-options.ts';
import { manifestParts } from '../../src/components/lesson/manifest-parts.ts';
import { numberNote, splitNotes } from '../../src/components/lesson/number-notes.ts';
import { paragraphs } from '../../src/lessons/prose/inline.ts';

describe('prose on its way to the page', () => {
  it('splits notes and numbers them', () => {
    const notes = splitNotes(
      ' <li class="note" data-at="Pod/a x[a=&#34;b&#34;]"><div>One</div></li>\n<li class="note" data-at="Pod/b"><div>Two</div></li> ',
    );
    expect(notes.map(({ at }) => at)).toEqual(['Pod/a x[a="b"]', 'Pod/b']);
    expect(numberNote(notes[1]!, 2, 'lines "1" & 2')).toBe(
      '<li class="note" data-note="2" value="2"><button type="button" class="of-note" aria-label="lines &quot;1&quot; &amp; 2">2</button><div>Two</div></li>',
    );
  });

  it('groups the answers of a question and marks the right one', () => {
    const option = (id: string): string =>
      `<div class="option" data-option="${id}"><input name="predict" value="${id}"></div>`;
    const html = bindOptions(option('a') + option('b'), 'q', 'b', 'So it is');
    expect(html).toContain(
      '<div class="option" data-option="b" data-right><p class="mark">✓ So it is</p><input name="predict-q" value="b">',
    );
    expect(html).not.toContain('data-option="a" data-right');
    expect(html).not.toContain('name="predict"');
  });

  it('cuts a manifest into documents without losing a line', () => {
    const text = 'a: 1\n---\nb: 2\nc: 3\n---\nd: 4\n';
    const parts = manifestParts(text);
    expect(parts.map(({ first }) => first)).toEqual([1, 2, 5]);
    expect(`${parts.flatMap(({ lines }) => lines).join('\n')}\n`).toBe(text);
  });

  it('reads paragraphs and code', () => {
    expect(paragraphs('Ask `a`\nand go.\n\nThen `<b>`.')).toEqual([
      ['Ask ', { code: 'a' }, ' and go.'],
      ['Then ', { code: '<b>' }, '.'],
    ]);
  });

  it('keeps what a learner wrote beside files that only the lesson writes', () => {
    const start = [
      { name: 'pods.yaml', text: 'start' },
      { name: 'service.yaml', text: 'new' },
    ];
    const kept = [
      { name: 'service.yaml', text: 'old' },
      { name: 'pods.yaml', text: 'mine' },
    ];
    const mended = withFixed(kept, { start, readonly: ['service.yaml'] });
    expect(mended).toEqual([
      { name: 'pods.yaml', text: 'mine' },
      { name: 'service.yaml', text: 'new' },
    ]);
    expect(sameFiles(mended, start)).toBe(false);
    expect(sameFiles(mended, [...mended])).toBe(true);
  });
});
