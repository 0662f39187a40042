import { colourLine, type ColourLine } from './yaml-colours.ts';

const comments: ColourLine = (line) => [{ text: line, colour: /^\s*#/.test(line) ? 'comment' : 'plain' }];

/** How the lines of a file are coloured: YAML by its name, in any other file the lines that are comments. */
export const coloursOf = (file: string): ColourLine => (/\.ya?ml$/.test(file) ? colourLine : comments);
