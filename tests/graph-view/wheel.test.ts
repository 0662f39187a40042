import { describe, expect, it } from 'vitest';
import { wheelReader, zoomBy, type Wheel } from '../../src/graph-view/wheel.ts';

const still: Wheel = { deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, metaKey: false, timeStamp: 0 };

describe('wheelReader', () => {
  it.each([
    ['a notch of a mouse', { deltaY: 120 }, false, 'zoom'],
    ['a notch in lines, as Firefox says it', { deltaY: 3, deltaMode: 1 }, false, 'zoom'],
    ['two fingers on a trackpad', { deltaY: 4 }, false, 'pan'],
    ['two fingers sideways', { deltaX: 90, deltaY: 60 }, false, 'pan'],
    ['a pinch', { deltaY: 2, ctrlKey: true }, false, 'zoom'],
    ['a notch where the page scrolls', { deltaY: 120 }, true, 'page'],
    ['two fingers where the page scrolls', { deltaY: 4 }, true, 'page'],
    ['Ctrl and the wheel where the page scrolls', { deltaY: 120, ctrlKey: true }, true, 'zoom'],
    ['Cmd and the wheel where the page scrolls', { deltaY: 120, metaKey: true }, true, 'zoom'],
  ] as const)('reads %s', (_, turned, pageScrolls, meaning) => {
    expect(wheelReader()({ ...still, ...turned }, pageScrolls)).toBe(meaning);
  });

  it('takes a swipe that becomes fast for the same gesture, and a turn after a pause for a new one', () => {
    const read = wheelReader();
    expect(read({ ...still, deltaY: 8 }, false)).toBe('pan');
    expect(read({ ...still, deltaY: 180, timeStamp: 100 }, false)).toBe('pan');
    expect(read({ ...still, deltaY: 120, timeStamp: 900 }, false)).toBe('zoom');
  });
});

describe('zoomBy', () => {
  it('zooms as far by a pinch as by a notch, and not more by Ctrl and a notch', () => {
    expect(zoomBy({ ...still, deltaY: -12, ctrlKey: true })).toBeCloseTo(zoomBy({ ...still, deltaY: -120 }));
    expect(zoomBy({ ...still, deltaY: -120, ctrlKey: true })).toBeCloseTo(zoomBy({ ...still, deltaY: -120 }));
  });
});
