/** The colours of the drawing, as the style sheet of the pages has them. An exported file carries its own. */
export const palette = {
  light: {
    paper: '#fbfaf6',
    sheet: '#ffffff',
    ink: '#17222c',
    muted: '#53616e',
    line: '#dcdcd2',
    edge: '#83909b',
    hull: '#0b5394',
    'hull-soft': '#e3eef8',
    signal: '#b93c0a',
    'signal-soft': '#fdebdf',
    caution: '#855600',
    'caution-soft': '#fbf1d5',
  },
  dark: {
    paper: '#0c151d',
    sheet: '#111d27',
    ink: '#e4ebf1',
    muted: '#9aabb9',
    line: '#24343f',
    edge: '#5d7282',
    hull: '#7db8ee',
    'hull-soft': '#14293b',
    signal: '#ff9360',
    'signal-soft': '#35190c',
    caution: '#e9b949',
    'caution-soft': '#2e2410',
  },
} as const;

export type Colours = { readonly [name in keyof (typeof palette)['light']]: string };
