import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Picture } from '../../src/lessons/lesson.ts';
import { didYouMean } from '../content/nearest.ts';
import { entriesOf } from './folder.ts';
import type { Report } from './report.ts';

/** What a picture is drawn with. Colours come from classes, so that both themes have their own. */
const elements = [
  ...['svg', 'g', 'defs', 'marker', 'use', 'title', 'desc'],
  ...['rect', 'circle', 'ellipse', 'line', 'path', 'polyline', 'polygon', 'text', 'tspan'],
];
/** The classes that `Picture.astro` gives a look. */
export const pictureClasses = [
  ...['box', 'soft', 'dashed', 'active', 'stopped', 'sound', 'caution', 'line', 'thin', 'arrow', 'grid'],
  ...['small', 'strong', 'quiet', 'code', 'start', 'middle', 'end'],
];
const tag = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*\/?>|<!--[\s\S]*?-->|<[^>]*>?/g;
const attribute = /([\w:-]+)="([^"]*)"/g;
const plain =
  /^(?:viewBox|xmlns|id|class|data-part|data-label|x|y|x[12]|y[12]|c[xy]|r[xy]?|d|points|d[xy]|width|height|transform|orient|ref[XY]|marker(?:Width|Height|Units|-start|-mid|-end)|href|stroke-dasharray|text-anchor|dominant-baseline)$/;

/** Reads `pictures/*.svg` of a lesson. Texts in them are empty: `data-label="part"` names the part whose label stands there. */
export function readPictures(path: string, base: string, report: Report): { readonly [name: string]: Picture } {
  const folder = join(path, 'pictures');
  if (!existsSync(folder)) return {};
  const files = entriesOf(folder, 'file').filter((name) => name.endsWith('.svg'));
  return Object.fromEntries(
    files.map((name) => {
      const file = relative(base, join(folder, name)).split(sep).join('/');
      return [name.replace(/\.svg$/, ''), readPicture(readFileSync(join(folder, name), 'utf8'), file, report)];
    }),
  );
}

function readPicture(text: string, file: string, report: Report): Picture {
  const parts = new Set<string>();
  const labels = new Set<string>();
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const [, viewBox = ''] = /<svg[^>]*\sviewBox="([\d.\s-]+)"/.exec(text) ?? [];
  if (viewBox === '') report(file, 1, 'Expected <svg viewBox="0 0 640 360">: the page decides how wide it is.');
  for (const match of text.matchAll(tag)) {
    const [whole, closes, name, written = ''] = match;
    const line = lineAt(match.index);
    if (whole.startsWith('<!--')) continue;
    if (name === undefined) report(file, line, 'This tag cannot be read: write attributes as name="value".');
    else if (!elements.includes(name))
      report(file, line, `A picture has no <${name}>.${didYouMean(name, elements)} It has ${elements.join(', ')}.`);
    else if (!closes) {
      for (const [, key, value] of written.matchAll(attribute)) {
        if (key === 'data-part') parts.add(value!);
        if (key === 'data-label') labels.add(value!);
        const complaint = faultOf(key!, value!);
        if (complaint) report(file, line, complaint);
      }
    }
  }
  const said = />([^<>]*\S[^<>]*)<\/(?:text|tspan|title|desc)>/.exec(text);
  if (said)
    report(
      file,
      lineAt(said.index),
      `"${said[1]!.trim()}" is in one language: write <text data-label="part" /> and a label in the prose.`,
    );
  return { viewBox, svg: text.replace(/<!--[\s\S]*?-->/g, '').trim(), parts: [...new Set([...parts, ...labels])] };
}

function faultOf(key: string, value: string): string | undefined {
  if (!plain.test(key)) return `A picture has no attribute ${key}: colours and lines come from classes.`;
  if (key === 'href' && !/^#[\w-]+$/.test(value)) return 'A picture refers to nothing but its own parts: href="#part".';
  if (key !== 'class') return undefined;
  const unknown = value.split(/\s+/).find((each) => each !== '' && !pictureClasses.includes(each));
  return unknown === undefined
    ? undefined
    : `There is no class "${unknown}".${didYouMean(unknown, pictureClasses)} There are ${pictureClasses.join(', ')}.`;
}
