/** A job and those it waits for. */
type Waiting = { readonly id: string; readonly needs: readonly string[] };

/**
 * The jobs in columns: first those that wait for none, then those that wait for these, and so on. Jobs that wait for each
 * other in a circle, and those behind them, come last, all in one column; needs that no job answers do not count.
 */
export function columnsOf(jobs: readonly Waiting[]): ReadonlyMap<string, number> {
  const ids = new Set(jobs.map(({ id }) => id));
  const columns = new Map<string, number>();
  for (let column = 0; column <= jobs.length; column++) {
    const ready = jobs.filter(
      ({ id, needs }) => !columns.has(id) && needs.every((need) => !ids.has(need) || columns.has(need)),
    );
    if (ready.length === 0) {
      for (const { id } of jobs) if (!columns.has(id)) columns.set(id, column);
      break;
    }
    for (const { id } of ready) columns.set(id, column);
  }
  return columns;
}

/** All jobs that a job waits for, directly or through others. */
export function ancestorsOf(jobs: readonly Waiting[], id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [id];
  for (const next of open) {
    for (const need of jobs.find((job) => job.id === next)?.needs ?? []) {
      if (found.has(need)) continue;
      found.add(need);
      open.push(need);
    }
  }
  return found;
}
