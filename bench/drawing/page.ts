import { flushSync, mount, unmount } from 'svelte';
import type { Graph } from '../../src/engine/set/graph-shapes.ts';
import { sceneOf } from '../../src/graph-view/scene.ts';
import { viewOf } from '../../src/graph-view/view.ts';
import { loadUi } from '../../src/i18n/load-ui.ts';
import { graphWords } from '../../src/workbench/words.ts';
import { bareSvg } from './bare.ts';
import Holder from './Holder.svelte';

/*
 * The page that is measured: the playground's drawing alone, and a bare SVG of the same shapes. Every function waits for
 * what it has asked for to be painted.
 */
const target = document.querySelector<HTMLElement>('#drawing')!;
const ui = await loadUi('en', 'workbench');
let holder: ReturnType<typeof mount> & { show?(graph: Graph): void };

const sceneFor = (graph: Graph) => sceneOf(viewOf(graph), graphWords(ui));
const drawn = (): number => document.querySelectorAll('[data-node]').length;
const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** After this, the frame that is being made now is on the screen. */
const painted = async (): Promise<void> => {
  await frame();
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });
};

const until = async (holds: () => boolean): Promise<void> => {
  const end = performance.now() + 60_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error('nothing was drawn within a minute');
    await frame();
  }
  await painted();
};

/** Draws a graph for the first time: the milliseconds until all boxes are painted, and how many they are. */
async function cold(graph: Graph) {
  const scene = sceneFor(graph);
  const start = performance.now();
  holder = mount(Holder, { target, props: { ui, first: graph } }) as typeof holder;
  await until(() => drawn() >= scene.nodes.length);
  return { time: performance.now() - start, boxes: drawn(), hidden: scene.hidden, total: scene.total };
}

/** Shows the graphs one after the other: the milliseconds until what distinguishes each of them is painted. */
async function edits(graphs: readonly { readonly graph: Graph; readonly seen: string }[]): Promise<number[]> {
  const times: number[] = [];
  for (const { graph, seen } of graphs) {
    await new Promise((resolve) => setTimeout(resolve, 120));
    const start = performance.now();
    flushSync(() => holder.show!(graph));
    await until(() => document.querySelector(seen) !== null);
    times.push(performance.now() - start);
  }
  return times;
}

/** Long enough for what has just been shown to be drawn in all its tiles, and for what waits until the hand rests. */
const rested = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 600));
  await painted();
};

type Move = (x: number, y: number) => void;

/** What a frame takes: by the clock, and of all processors. */
type FrameCost = { readonly wall: number; readonly cpu: number };

/** The milliseconds that all processes of the browser have worked: the measure gives it to the page. */
declare const workedMs: () => Promise<number>;

/**
 * The milliseconds of a frame while something is moved: the mean, because frames are asked for faster than they are
 * painted, until one has to wait for all that are not.
 */
async function frames(count: number, move: Move): Promise<FrameCost> {
  const worked = await workedMs();
  const start = await frame();
  for (let index = 0; index < count; index++) {
    move(Math.round(200 * Math.sin(index / 9)), Math.round(120 * Math.cos(index / 7)));
    await frame();
  }
  await painted();
  const wall = (performance.now() - start) / count;
  return { wall, cpu: ((await workedMs()) - worked) / count };
}

const places = (layer: Element): readonly number[] =>
  (layer.getAttribute('transform')!.match(/-?[\d.]+/g) ?? []).map(Number);

/**
 * Drags the drawing with the mouse, and moves a bare SVG by the same way at the same scale and on the same paper, by turns:
 * the means of each. Showing the one instead of the other is no part of moving it.
 */
async function pan(graph: Graph, rounds: number, count: number) {
  const svg = document.querySelector<SVGSVGElement>('svg.drawing')!;
  const layer = svg.querySelector<SVGGElement>(':scope > g')!;
  const bare = bareSvg(sceneFor(graph));
  const other = document.createElement('div');
  other.style.cssText = 'position:fixed;inset:0;display:none';
  other.className = 'drawing-paper';
  other.append(bare.svg);
  document.body.append(other);
  const times: { readonly drawing: FrameCost; readonly bare: FrameCost }[] = [];
  const mouse = (type: string, x: number, y: number, at: EventTarget): void => {
    const init = {
      bubbles: true,
      cancelable: true,
      view: window,
      clientX: 600 + x,
      clientY: 400 + y,
      button: 0,
      buttons: 1,
    };
    at.dispatchEvent(new MouseEvent(type, init));
  };
  const before = layer.getAttribute('transform')!;
  const there = places(layer);
  for (let round = 0; round < rounds; round++) {
    await rested();
    mouse('mousedown', 0, 0, svg);
    const drawing = await frames(count, (x, y) => mouse('mousemove', x, y, window));
    if (layer.getAttribute('transform') === before) throw new Error('the drawing did not move');
    // Back to where it was: else it would leave the window, turn by turn, and cost less and less.
    mouse('mousemove', 0, 0, window);
    mouse('mouseup', 0, 0, window);
    if (places(layer).some((place, index) => Math.abs(place - there[index]!) > 0.1)) {
      throw new Error('the drawing did not come back');
    }
    const [, k = '1'] = /scale\(([^)]+)\)/.exec(before) ?? [];
    target.style.display = 'none';
    other.style.display = 'block';
    await rested();
    const move: Move = (x, y) => {
      bare.layer.setAttribute('transform', `translate(${there[0]! + x} ${there[1]! + y}) scale(${k})`);
    };
    times.push({ drawing, bare: await frames(count, move) });
    other.style.display = 'none';
    target.style.display = 'block';
    await frame();
  }
  other.remove();
  return times;
}

/** Shows all of the drawing, as its button does. */
async function fit(name: string): Promise<void> {
  [...document.querySelectorAll('button')].find((button) => button.textContent?.trim() === name)?.click();
  await painted();
}

async function clear(): Promise<void> {
  await unmount(holder);
}

const measured = { cold, edits, pan, fit: () => fit(ui['graph.fit']), clear };
export type Measured = typeof measured;
Object.assign(window, { measured });
