import { itemsOf, stringOf } from '../../yaml/value.ts';
import { isWindows } from './is-set.ts';
import { valueAt, type ContainerView } from './pod-view.ts';
import {
  breachesAt,
  containersSaid,
  distinct,
  joined,
  joinQuote,
  type Breach,
  type Check,
  type Violation,
} from './violation.ts';

/** Capabilities that container runtimes grant of themselves. */
const usual = new Set([
  ...['AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD', 'NET_BIND_SERVICE'],
  ...['SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT'],
]);

type Added = Breach & { readonly by: ContainerView };

/** The capabilities that containers add and may not. */
function addedBeyond(
  containers: readonly ContainerView[],
  allowed: ReadonlySet<string>,
  demand: Breach['demand'],
): Added[] {
  return containers.flatMap((by) =>
    itemsOf(valueAt(by.value, 'securityContext', 'capabilities', 'add')).flatMap((item, index) => {
      const value = stringOf(item) ?? '';
      const path = `${by.place.path}.securityContext.capabilities.add[${index}]`;
      return allowed.has(value) ? [] : [{ by, demand, value, place: { at: item.at, path } }];
    }),
  );
}

function whoAdds(containers: readonly ContainerView[], added: readonly Added[]): ContainerView[] {
  const adding = new Set(added.map(({ by }) => by));
  return containers.filter((each) => adding.has(each));
}

const names = (added: readonly Added[]): string => joinQuote(distinct(added.map(({ value }) => value)));

/** Source: check_capabilities_baseline.go in k8s.io/pod-security-admission/policy. */
export const usualCapabilities: Check = ({ containers }) => {
  const added = addedBeyond(containers, usual, 'capability-usual');
  if (added.length === 0) return undefined;
  return {
    says: ['capabilities-not-default', containersSaid(whoAdds(containers, added)), names(added)],
    breaches: added,
  };
};

const onlyBind = new Set(['NET_BIND_SERVICE']);
const dropField = ['securityContext', 'capabilities', 'drop'];

/** Source: check_capabilities_restricted.go, same package. */
export const fewCapabilities: Check = (pod, { minor }) => {
  if (minor >= 25 && isWindows(pod)) return undefined;
  const { containers } = pod;
  const keeping = containers.filter(
    ({ value }) => !itemsOf(valueAt(value, ...dropField)).some((item) => stringOf(item) === 'ALL'),
  );
  const added = addedBeyond(containers, onlyBind, 'capability-bind');
  const parts: Violation[] = [];
  if (keeping.length > 0) {
    const breaches = breachesAt(keeping, dropField, { demand: 'drop-all' });
    parts.push({ says: ['must-drop-all', containersSaid(keeping)], breaches });
  }
  if (added.length > 0) {
    const who = containersSaid(whoAdds(containers, added));
    parts.push({ says: ['must-not-add', who, names(added)], breaches: added });
  }
  const [first, ...others] = parts;
  if (!first) return undefined;
  const says = joined('joined-by-semicolon', [first.says, ...others.map((part) => part.says)]);
  return { says: ['capabilities-unrestricted', says], breaches: parts.flatMap(({ breaches }) => breaches) };
};
