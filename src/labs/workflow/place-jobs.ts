import type { Job } from './state.ts';

export const box = { width: 148, height: 42 };
const gap = { across: 44, down: 14 };
const margin = 6;

export type PlacedJob = { readonly job: Job; readonly x: number; readonly y: number };

/** Where the jobs stand in the drawing, column by column, and the lines from each job to those that wait for it. */
export function placeJobs(jobs: readonly Job[]): {
  readonly width: number;
  readonly height: number;
  readonly jobs: readonly PlacedJob[];
  readonly lines: readonly { readonly from: string; readonly to: string; readonly path: string }[];
} {
  const rows = new Map<number, number>();
  const placed = jobs.map((job): PlacedJob => {
    const row = rows.get(job.column) ?? 0;
    rows.set(job.column, row + 1);
    return { job, x: margin + job.column * (box.width + gap.across), y: margin + row * (box.height + gap.down) };
  });
  const at = new Map(placed.map((one) => [one.job.id, one]));
  const lines = placed.flatMap(({ job, x, y }) =>
    job.needs.flatMap((need) => {
      const from = at.get(need);
      if (!from || from.job.column >= job.column) return [];
      const [x1, y1, y2] = [from.x + box.width, from.y + box.height / 2, y + box.height / 2];
      const middle = x - gap.across / 2;
      const path = `M${x1} ${y1}H${middle - 8}C${middle} ${y1} ${middle} ${y2} ${middle + 8} ${y2}H${x - 2}`;
      return [{ from: need, to: job.id, path }];
    }),
  );
  const last = (value: (one: PlacedJob) => number): number => Math.max(0, ...placed.map(value));
  return {
    width: last(({ x }) => x + box.width) + margin,
    height: last(({ y }) => y + box.height) + margin,
    jobs: placed,
    lines,
  };
}
