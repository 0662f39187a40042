import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorsWith, textOf, tiny } from './sample-course.ts';

/** What a writer may get wrong, and what the build answers: the line, and the words that must be in the message. */
const rows: { file: string; write: [from: string, to: string]; line: number; says: string[] }[] = [
  {
    file: 'lesson.yaml',
    write: ['minutes', 'minuts'],
    line: 2,
    says: ['"minuts" has no meaning', 'Did you mean "minutes"?'],
  },
  { file: 'lesson.yaml', write: ['5', 'five'], line: 2, says: ['minutes', 'Expected whole minutes'] },
  { file: 'lesson.yaml', write: ["'1.37'", "'1.73'"], line: 3, says: ['kubernetes is "1.73"', '1.37'] },
  { file: 'lesson.yaml', write: ['id: tiny', 'id: teeny'], line: 1, says: ['name the folder "<number>-teeny"'] },
  {
    file: 'lesson.yaml',
    write: ['id: tiny', 'id: tiny\nprerequisites: [tinny]'],
    line: 1,
    says: ['no lesson "tinny"', '"tiny"'],
  },
  { file: 'lesson.yaml', write: ['minutes: 5', 'minutes: @5'], line: 2, says: ['cannot be read'] },
  {
    file: 'questions.yaml',
    write: ['example: pair', 'example: pairs'],
    line: 3,
    says: ['no example "pairs"', 'Did you mean "pair"?'],
  },
  {
    file: 'questions.yaml',
    write: ['service-reaches', 'service-reach'],
    line: 6,
    says: ['Did you mean "service-reaches"?'],
  },
  {
    file: 'questions.yaml',
    write: ['Service/web, workload', 'web, workload'],
    line: 6,
    says: ['such as "Service/web"'],
  },
  {
    file: 'questions.yaml',
    write: ['port: 8080', 'port: 8081'],
    line: 3,
    says: ['none of the answers is true', 'exactly one must be'],
  },
  { file: 'questions.yaml', write: ['kind: predict', 'kind: predikt'], line: 2, says: ['Did you mean "predict"?'] },
  {
    file: 'questions.yaml',
    write: ['lab: side', 'lab: seide'],
    line: 15,
    says: ['no lab "seide"', 'Did you mean "side"?'],
  },
  {
    file: 'questions.yaml',
    write: ['after: many', 'after: mony'],
    line: 16,
    says: ['no folder "after/mony"', 'Did you mean "many"?'],
  },
  {
    file: 'questions.yaml',
    write: ['fit: both', 'fits: both'],
    line: 19,
    says: ['"fits" has no meaning', 'Did you mean "fit"?'],
  },
  {
    file: 'questions.yaml',
    write: ['fit: both', 'fit: containers'],
    line: 15,
    says: ['both and containers are true', 'exactly one must be'],
  },
  {
    file: 'labs/side/lab.yaml',
    write: ['lab: containers-vms', 'lab: containers-vm'],
    line: 1,
    says: ['Did you mean "containers-vms"?'],
  },
  {
    file: 'labs/side/lab.yaml',
    write: ['memory', 'memori'],
    line: 3,
    says: ['"memori" has no meaning', 'Did you mean "memory"?'],
  },
  {
    file: 'exercises/place/exercise.yaml',
    write: ['lab: containers-vms', 'lab: container-vms'],
    line: 3,
    says: ['Did you mean "containers-vms"?'],
  },
  {
    file: 'exercises/place/exercise.yaml',
    write: ['show: placement', 'show: placment'],
    line: 4,
    says: ['Did you mean "placement"?'],
  },
  {
    file: 'exercises/place/exercise.yaml',
    write: ['placed: all', 'place: all'],
    line: 10,
    says: ['"place" has no meaning', 'Did you mean "placed"?'],
  },
  {
    file: 'exercises/place/exercise.yaml',
    write: ['is: linux', 'is: lunix'],
    line: 12,
    says: ['Did you mean "linux"?'],
  },
  {
    file: 'exercises/mend/exercise.yaml',
    write: ['verdict: accepted', 'verdict: acepted'],
    line: 5,
    says: ['Did you mean "accepted"?'],
  },
  {
    file: 'exercises/mend/exercise.yaml',
    write: ['verdict: accepted', 'verdikt: accepted'],
    line: 5,
    says: ['Did you mean "verdict"?'],
  },
  {
    file: 'exercises/mend/exercise.yaml',
    write: ['equals: web', 'equal: web'],
    line: 10,
    says: ['Did you mean "equals"?'],
  },
  {
    file: 'exercises/mend/exercise.yaml',
    write: ['metadata.labels.app', 'metadata..app'],
    line: 9,
    says: ['Expected a path'],
  },
  {
    file: 'exercises/mend/exercise.yaml',
    write: ['misses: [accepted, labelled]', 'misses: [acepted]'],
    line: 12,
    says: ['no goal "acepted"'],
  },
  {
    file: 'exercises/mend/exercise.yaml',
    write: ['no-label:', 'nolabel:'],
    line: 14,
    says: ['no folder "wrong/nolabel"', '"no-label"'],
  },
  {
    file: 'exercises/mend/exercise.yaml',
    write: ['[service.yaml]', '[servise.yaml]'],
    line: 2,
    says: ['Did you mean "service.yaml"?'],
  },
  {
    file: 'exercises/mend/exercise.yaml',
    write: ['id: labelled', 'id: accepted'],
    line: 6,
    says: ['"accepted" stands here twice'],
  },
  {
    file: 'exercises/mend/en.yaml',
    write: ['  labelled:', '  labeled:'],
    line: 7,
    says: ['no goal "labeled"', '"labelled"'],
  },
  { file: 'exercises/mend/en.yaml', write: ['done:', 'dnoe:'], line: 14, says: ['Did you mean "done"?'] },
  { file: 'en.mdx', write: ['short: Tiny', 'shrot: Tiny'], line: 3, says: ['Did you mean "short"?'] },
  { file: 'en.mdx', write: ['<Aside', '<Asside'], line: 24, says: ['no component "Asside"', 'Did you mean "Aside"?'] },
  {
    file: 'en.mdx',
    write: ['at="Service/web spec.selector.app"', 'at="Service/web spec.selector.ap"'],
    line: 16,
    says: ['no key "ap"', 'Did you mean "app"?'],
  },
  {
    file: 'en.mdx',
    write: ['at="Service/web', 'at="Service/wep'],
    line: 16,
    says: ['no object "Service/wep"', 'Did you mean "Service/web"?'],
  },
  { file: 'en.mdx', write: ['[name=web]', '[name=wbe]'], line: 19, says: ['the list has 1 items'] },
  {
    file: 'en.mdx',
    write: ['name="pair"', 'nam="pair"'],
    line: 15,
    says: ['no attribute "nam"', 'Did you mean "name"?'],
  },
  { file: 'en.mdx', write: ['name="pair"', 'name=pair'], line: 15, says: ['write attributes as name="value"'] },
  {
    file: 'en.mdx',
    write: ['name="pair"', 'name="pairs"'],
    line: 15,
    says: ['"pairs", which is not there', 'Did you mean "pair"?'],
  },
  { file: 'en.mdx', write: ['<Exercise id="mend" />', '## Mend'], line: 62, says: ['<Section id="..." title="...">'] },
  { file: 'en.mdx', write: ['<Exercise id="mend" />', ''], line: 1, says: ['Nothing shows "mend"'] },
  {
    file: 'en.mdx',
    write: ['<Option id="nobody">', '<Option id="nobdy">'],
    line: 42,
    says: ['"nobdy"', 'Did you mean "nobody"?'],
  },
  { file: 'questions.yaml', write: ['right: pods', 'right: pod'], line: 12, says: ['"pod"', 'Did you mean "pods"?'] },
  { file: 'questions.yaml', write: ['kind: quiz', 'kind: quizz'], line: 10, says: ['Did you mean "quiz"?'] },
  { file: 'questions.yaml', write: ['\n  right: pods', ''], line: 9, says: ['right', 'missing'] },
  { file: 'en.mdx', write: ['question="known"', 'question="found"'], line: 50, says: ['<Quiz>', '"found"'] },
  { file: 'en.mdx', write: ['id="selector"', 'id="selektor"'], line: 52, says: ['Did you mean "selector"?'] },
  { file: 'en.mdx', write: ['<Side title="After">', '<Side titel="After">'], line: 68, says: ['no attribute "titel"'] },
  { file: 'en.mdx', write: ['<Step title="First">', '<Side title="First">'], line: 74, says: ['inside <Compare>'] },
  { file: 'en.mdx', write: ['<Part id="roof"', '<Part id="rof"'], line: 80, says: ['no part "rof"', '"roof"'] },
  {
    file: 'pictures/house.svg',
    write: ['class="active"', 'class="actve"'],
    line: 2,
    says: ['no class "actve"', 'Did you mean "active"?'],
  },
  { file: 'pictures/house.svg', write: ['<path', '<image'], line: 2, says: ['no <image>'] },
  { file: 'pictures/house.svg', write: ['class="active"', 'style="fill:red"'], line: 2, says: ['no attribute style'] },
  {
    file: 'pictures/house.svg',
    write: ['data-label="door" />', '>Door</text>'],
    line: 3,
    says: ['"Door" is in one language'],
  },
  {
    file: 'en.mdx',
    write: ['name="deleted"', 'name="deletd"'],
    line: 88,
    says: ['no trace "deletd"', 'Did you mean "deleted"?'],
  },
  {
    file: 'en.mdx',
    write: ['at="delete Pod/web-1-a"', 'at="delete Pod/web-1-b"'],
    line: 92,
    says: ['no moment "delete Pod/web-1-b"', 'Did you mean "delete Pod/web-1-a"?'],
  },
  {
    file: 'en.mdx',
    write: ['at="create"', 'at="start Pod/web-1-b"'],
    line: 92,
    says: ['"delete Pod/web-1-a" happens before', 'keep the order'],
  },
  { file: 'en.mdx', write: ['<Moment at="create">', '<Step title="x">'], line: 89, says: ['inside <Steps>'] },
  { file: 'en.mdx', write: ['id="try"', 'id="look"'], line: 30, says: ['"look" stands here twice'] },
  { file: 'en.mdx', write: ['</Aside>', ''], line: 24, says: ['<Aside> is never closed'] },
  { file: 'en.mdx', write: ['<Callout at="Pod', '<Because at="Pod'], line: 19, says: ['inside <Option>'] },
];

describe('what is wrong in the content is answered with the line and what to write', () => {
  it('finds nothing wrong in the sample', () => expect(errorsWith({})).toEqual([]));

  it.each(rows)('$file: $write.1', ({ file, write: [from, to], line, says }) => {
    const text = textOf(file);
    expect(text).toContain(from);
    const errors = errorsWith({ [file]: text.replace(from, to) });
    const at = errors.filter((error) => error.startsWith(`${tiny}/${file}:${line}: error: `));
    const fitting = at.find((error) => says.every((words) => error.includes(words)));
    expect(fitting, errors.join('\n')).toBeDefined();
  });

  it('refuses an attempt that changes what the learner cannot change', () => {
    const errors = errorsWith({ 'exercises/mend/wrong/no-label/service.yaml': 'kind: Service\n' });
    expect(errors.join()).toContain('changes a file that the learner cannot change');
  });

  it('compares a translation with its source', () => {
    const swapped = textOf('en.mdx')
      .replace('<Aside title="By the way">', '<Section id="aside" title="x">')
      .replace('</Aside>', '</Section>');
    const errors = errorsWith({ 'de.mdx': swapped });
    expect(errors).toEqual([
      `${tiny}/de.mdx:24: error: Here English has <Aside>, found <Section id="aside">: all languages are built alike.`,
    ]);
  });
});

/** Every key of a file that is written at the beginning of a line, with its place. */
const keysOf = (file: string): { file: string; line: number; key: string }[] =>
  textOf(file)
    .split('\n')
    .flatMap((text, index) => {
      const key = /^[\s-]*([A-Za-z-]+):/.exec(text)?.[1];
      return key === undefined ? [] : [{ file, line: index + 1, key }];
    });

const files = [
  'lesson.yaml',
  'questions.yaml',
  'exercises/mend/exercise.yaml',
  'exercises/mend/en.yaml',
  'labs/side/lab.yaml',
  'exercises/place/exercise.yaml',
];

describe('any key with a letter too many', () => {
  const key = fc.constantFrom(...files.flatMap(keysOf));
  it('is an error of that file at that line', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(key, fc.constantFrom(...'abcxyz'), fc.nat(), ({ file, line, key: word }, letter, where) => {
        const at = where % (word.length + 1);
        const lines = textOf(file).split('\n');
        lines[line - 1] = lines[line - 1]!.replace(`${word}:`, `${word.slice(0, at)}${letter}${word.slice(at)}:`);
        const errors = errorsWith({ [file]: lines.join('\n') });
        expect(
          errors.some((error) => error.startsWith(`${tiny}/${file}:${line}: error: `)),
          errors.join('\n'),
        ).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
