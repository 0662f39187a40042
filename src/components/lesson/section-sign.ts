/** Stands for the name of a section in words that the page was built with: a character for private use. */
export const sectionSign = '\uE000';
