/** Strokes in a square of 16 by 16. */
export const icons = {
  // A funnel.
  filter: 'M2 3h12L9.5 8.5V13l-3-1.6V8.5z',
  // Three sliders.
  show: 'M2 4h7M12 4h2M2 8h2M7 8h7M2 12h6M11 12h3M9 2.5v3M4 6.5v3M8 10.5v3',
  // Out of a tray.
  export: 'M8 10V2M4.8 5 8 1.8 11.2 5M2.5 9v4.5h11V9',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3 14 14',
  close: 'M4 4l8 8M12 4l-8 8',
} as const;
