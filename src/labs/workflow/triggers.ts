import { convertOn } from '@actions/workflow-parser/model/converter/events';
import type { TemplateContext } from '@actions/workflow-parser/templates/template-context';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/index';

/** What a workflow asks of one event. Each filter is absent where the file says nothing of it. */
export type Trigger = {
  readonly [F in (typeof filterNames)[number]]?: readonly string[];
} & { readonly crons?: readonly string[]; readonly inputs?: Readonly<Record<string, InputDefault>> };

type InputDefault = string | number | boolean | undefined;

export type Triggers = ReadonlyMap<string, Trigger>;

export const filterNames = [
  'branches',
  'branches-ignore',
  'tags',
  'tags-ignore',
  'paths',
  'paths-ignore',
  'types',
] as const;

/** The events that a workflow listens to, as GitHub's parser converts them; it adds its complaints to `context`. */
export function triggersOf(context: TemplateContext, on: TemplateToken): Triggers {
  const events = convertOn(context, on);
  return new Map(
    Object.entries(events).map(([event, asked]): [string, Trigger] => {
      if (event === 'schedule') return [event, { crons: (events.schedule ?? []).map(({ cron }) => cron) }];
      if (event === 'workflow_dispatch') {
        const inputs = Object.entries(events.workflow_dispatch?.inputs ?? {});
        return [event, { inputs: Object.fromEntries(inputs.map(([name, input]) => [name, input.default])) }];
      }
      const written = asked as Readonly<Record<string, readonly string[] | undefined>>;
      return [event, Object.fromEntries(filterNames.flatMap((name) => (written[name] ? [[name, written[name]]] : [])))];
    }),
  );
}
