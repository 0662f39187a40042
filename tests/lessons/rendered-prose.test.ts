import { describe, expect, it } from 'vitest';
import { sameFiles, withFixed } from '../../src/components/lesson/attempt-files.ts';
import { bindOptions } from '../../src/components/lesson/bind-options.ts';
import { manifestParts } from '../../src/components/lesson/manifest-parts.ts';
import { drawPicture, numberPart, splitParts } from '../../src/components/lesson/picture-parts.ts';
import { markTranscript } from '../../src/components/lesson/transcript.ts';
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
      `<div class="option" data-option="${id}"><input name="question" value="${id}"></div>`;
    const html = bindOptions(option('a') + option('b'), 'q', 'b', 'So it is');
    expect(html).toContain(
      '<div class="option" data-option="b" data-right><p class="mark">✓ So it is</p><input name="question-q" value="b">',
    );
    expect(html).not.toContain('data-option="a" data-right');
    expect(html).not.toContain('name="question"');
  });

  it('cuts a manifest into documents without losing a line', () => {
    const text = 'a: 1\n---\nb: 2\nc: 3\n---\nd: 4\n';
    const parts = manifestParts(text);
    expect(parts.map(({ first }) => first)).toEqual([1, 2, 5]);
    expect(`${parts.flatMap(({ lines }) => lines).join('\n')}\n`).toBe(text);
  });

  it('puts labels and numbers into a picture', () => {
    const parts = splitParts(
      '<li class="note" data-of="roof" data-label="Roof &#38; more"><div><p>Dry.</p></div></li>' +
        '<li class="note" data-of="door" data-label="The|door"><div><p>In.</p></div></li>',
    );
    expect(parts.map(({ id, label }) => [id, label])).toEqual([
      ['roof', 'Roof & more'],
      ['door', 'The|door'],
    ]);
    expect(numberPart(parts[1]!, 2)).toBe(
      '<li class="note" data-note="2" tabindex="0"><span class="of-note" aria-hidden="true">2</span><div><p><b>The door</b> In.</p></div></li>',
    );
    const svg = '<svg viewBox="0 0 9 9"><g data-part="roof"/><text x="4" y="5" data-label="door" /></svg>';
    const drawn = drawPicture(
      { viewBox: '0 0 9 9', svg, parts: ['roof', 'door'] },
      new Map([['door', 'The|<door>']]),
      new Map([
        ['roof', 1],
        ['door', 2],
      ]),
    );
    expect(drawn).toContain('<g data-notes="1"/>');
    expect(drawn).toContain(
      '<text x="4" y="5" data-notes="2"><tspan x="4" dy="0">The</tspan><tspan x="4" dy="1.25em">&lt;door&gt;</tspan></text>',
    );
  });

  it('tells what a person typed from what the machine answered', () => {
    const html = '<code class="language-console">$ docker ps\nCONTAINER ID\n# whoami\nroot $ x</code>';
    expect(markTranscript(html)).toBe(
      '<code class="language-console"><span class="prompt">$ </span><kbd>docker ps</kbd>\nCONTAINER ID\n' +
        '<span class="prompt"># </span><kbd>whoami</kbd>\nroot $ x</code>',
    );
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
