import type { Question } from '../../engine/answers.ts';
import type { Analysis } from '../../engine/analysis.ts';
import { routeOf } from '../../engine/set/answers/ingress-routes.ts';
import { allowing } from '../../engine/set/answers/rights.ts';
import type { AnswerConditions, Held } from './condition.ts';
import { isRef } from './objects.ts';
import { serviceReaches } from './service-reaches.ts';

/** How one kind of answer is looked at, and the questions that the engine must be asked for it. */
type Row<K extends keyof AnswerConditions> = {
  readonly asks: readonly Question[];
  readonly holds: (wanted: AnswerConditions[K], analysis: Analysis) => Held;
};

const held = (met: boolean): Held => ({ met });

/** The compiler demands a row for every kind of answer. */
const rows: { readonly [K in keyof AnswerConditions]: Row<K> } = {
  'service-reaches': { asks: [], holds: serviceReaches },
  routed: {
    asks: ['ingressRoutes'],
    holds({ host = '', path, workload, service, port }, { asked }) {
      const route = routeOf(asked?.ingressRoutes ?? [], host, path);
      if (!route || typeof route.arrives === 'string') return held(false);
      return held(
        (service === undefined || route.service.name === service) &&
          route.arrives.some(
            (reach) =>
              (workload === undefined || reach.workload.name === workload) &&
              (port === undefined || reach.containerPort === port),
          ),
      );
    },
  },
  connects: {
    asks: ['connections'],
    holds: ({ from, to, port }, { asked }) =>
      held(
        (asked?.connections ?? []).some(
          (each) =>
            each.from.name === from &&
            each.to.name === to &&
            each.ports.some(
              ({ protocol, first, last }) =>
                port === undefined || (protocol === 'TCP' && first <= port && port <= last),
            ),
        ),
      ),
  },
  binds: {
    asks: ['claims'],
    holds({ claim, volume, class: wantedClass, when }, { asked }) {
      const found = asked?.claims?.find(({ claim: { name } }) => name === claim);
      if (!found) return { met: false, why: { absent: `PersistentVolumeClaim/${claim}` } };
      const { binding } = found;
      if (binding.is === 'pending') return { met: false, why: { found: binding.because } };
      return held(
        (volume === undefined || (binding.is === 'bound' && binding.volume.name === volume)) &&
          (wantedClass === undefined || (binding.is === 'provisioned' && binding.class === wantedClass)) &&
          (when === undefined || found.when === when),
      );
    },
  },
  may: {
    asks: ['grants'],
    holds({ account, namespace = 'default', verb, group = '', resource, subresource, name }, { asked }) {
      const subject = { kind: 'ServiceAccount', namespace, name: account } as const;
      const request = {
        ...{ verb, apiGroup: group, resource, namespace },
        ...(subresource !== undefined && { subresource }),
        ...(name !== undefined && { name }),
      };
      return held(allowing(asked?.grants ?? [], subject, request) !== undefined);
    },
  },
  fits: {
    asks: ['fits'],
    holds({ workload, pods }, { asked }) {
      const found = asked?.fits?.find((each) => each.workload.name === workload);
      if (!found) return { met: false, why: { absent: workload } };
      const running = found.placed ?? found.created;
      return running >= (pods ?? found.wanted) ? { met: true } : { met: false, why: { found: String(running) } };
    },
  },
  variable: {
    asks: ['environments'],
    holds({ workload, container, name, equals, from }, { asked }) {
      const containers = (asked?.environments ?? []).filter(
        (each) => each.workload.name === workload && (container === undefined || each.container === container),
      );
      const found = containers.flatMap(({ variables }) => variables).find((each) => each.name === name);
      if (!found) return { met: false, why: { absent: name } };
      const text = 'text' in found.value ? found.value.text : undefined;
      const origin = found.origin.is === 'key' ? `${found.origin.of.kind}/${found.origin.of.name}` : undefined;
      const isThere = !('missing' in found.value);
      return held(isThere && (equals === undefined || text === equals) && (from === undefined || origin === from));
    },
  },
  mounted: {
    asks: ['mounts'],
    holds({ workload, container, path, from, readOnly }, { asked }) {
      const mounts = (asked?.mounts ?? [])
        .filter((each) => each.workload.name === workload && (container === undefined || each.container === container))
        .flatMap((each) => each.mounts);
      const found = mounts.find((mount) => mount.path === path || mount.files?.some((file) => file.path === path));
      if (!found) return { met: false, why: { absent: path } };
      return held(
        !found.objectMissing &&
          (from === undefined || (found.object !== undefined && isRef({ version: '', ...found.object }, from))) &&
          (readOnly === undefined || found.readOnly === readOnly),
      );
    },
  },
};

export type AnswerKind = keyof AnswerConditions;
export const answerKinds = Object.keys(rows) as readonly AnswerKind[];

type Answer = { readonly [K in AnswerKind]?: AnswerConditions[K] };

/** Holds where every answer that is named does. */
export function answer(wanted: Answer, analysis: Analysis): Held {
  const held = answerKinds.flatMap((kind) => {
    const row = rows[kind] as Row<AnswerKind>;
    const value = wanted[kind];
    return value === undefined ? [] : row.holds(value, analysis);
  });
  return held.find(({ met }) => !met) ?? { met: held.length > 0 };
}

/** The questions that the engine must be asked for these answers. */
export function asksOf(wanted: Answer): readonly Question[] {
  return answerKinds.flatMap((kind) => (wanted[kind] === undefined ? [] : rows[kind].asks));
}
