import type { Trace, TraceStep } from './schema/trace.ts';

/** A step of a trace under the name by which the prose calls it. */
export type Moment = TraceStep & { readonly at: string };

/** A recorded trace as a lesson shows it. `kubernetes` is the version of the control plane that was recorded. */
export type Recording = { readonly kubernetes: string; readonly moments: readonly Moment[] };

/**
 * Names the steps of a trace by what happens in them: `create`, `start Pod/web-1-a` (the first of those that start),
 * `change Deployment/web`, `delete Pod/web-1-a`, `wait 15`. What happens again carries a number: `change Deployment/web 2`.
 */
export function recordingOf({ kubernetes, steps }: Trace): Recording {
  const seen = new Map<string, number>();
  const moments = steps.map((step): Moment => {
    const name = nameOf(step.action);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { ...step, at: count === 1 ? name : `${name} ${count}` };
  });
  return { kubernetes, moments };
}

function nameOf(action: TraceStep['action']): string {
  switch (action.does) {
    case 'create':
      return 'create';
    case 'start':
      return `start ${action.objects[0]!}`;
    case 'change':
    case 'delete':
      return `${action.does} ${action.object}`;
    case 'wait':
      return `wait ${action.seconds}`;
  }
}
