/**
 * A computed colour such as `rgb(11, 83, 148)` or `color(srgb 0.1 0.2 0.3)` as `#0b5394`, the only form that
 * Monaco's themes take. What is no such colour becomes grey, which both themes can show.
 */
export function hexColour(computed: string): string {
  const text = computed.trim();
  if (/^#[\da-f]{6}$/i.test(text)) return text.toLowerCase();
  const numbers =
    text
      .match(/-?\d*\.?\d+/g)
      ?.slice(0, 3)
      .map(Number) ?? [];
  if (numbers.length < 3 || !/^(rgb|color\(srgb )/.test(text)) return '#808080';
  const scale = text.startsWith('color(') ? 255 : 1;
  return `#${numbers.map((part) => hexByte(part * scale)).join('')}`;
}

function hexByte(value: number): string {
  return Math.max(0, Math.min(255, Math.round(value)))
    .toString(16)
    .padStart(2, '0');
}
