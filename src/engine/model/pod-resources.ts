import { get, itemsOf, stringOf, type Value } from '../yaml/value.ts';
import { printQuantity } from './print-quantity.ts';
import { quantityOf } from './quantity.ts';

export type ResourceKind = 'requests' | 'limits';

type Amount = { readonly nano: bigint; readonly isBinary: boolean };
type Amounts = ReadonlyMap<string, Amount>;

const one = 10n ** 9n;

/**
 * What the containers of a Pod need together, by resource, as the server prints it. Init containers run one after the
 * other; those that restart always keep running beside the rest.
 * Source: `aggregateContainerResourcesByFn` in k8s.io/component-helpers/resource/helpers.go.
 */
export function sumOfContainers(spec: Value | undefined, kind: ResourceKind): ReadonlyMap<string, string> {
  let together = itemsOf(get(spec, 'containers'))
    .map((container) => amountsOf(container, kind))
    .reduce(add, new Map());
  let staying: Amounts = new Map();
  let starting: Amounts = new Map();
  for (const container of itemsOf(get(spec, 'initContainers'))) {
    const own = amountsOf(container, kind);
    const stays = stringOf(get(container, 'restartPolicy')) === 'Always';
    if (stays) [together, staying] = [add(together, own), add(staying, own)];
    starting = larger(starting, stays ? staying : add(own, staying));
  }
  return new Map([...larger(together, starting)].map(([name, amount]) => [name, print(amount)]));
}

/** The text of a quantity as it is written, or the number of one. */
export function quantityText(value: Value): string {
  return value.kind === 'string' ? value.value : value.kind === 'int' || value.kind === 'float' ? value.raw : '';
}

function amountsOf(container: Value, kind: ResourceKind): Amounts {
  const map = get(get(container, 'resources'), kind);
  if (map?.kind !== 'map') return new Map();
  return new Map(
    [...map.entries.values()].map(({ key, value }): [string, Amount] => {
      const text = quantityText(value);
      return [key, { nano: quantityOf(text) ?? 0n, isBinary: text.endsWith('i') }];
    }),
  );
}

function add(some: Amounts, more: Amounts): Amounts {
  const sum = new Map(some);
  for (const [name, amount] of more) {
    const before = sum.get(name);
    const isFirst = !before || before.nano === 0n;
    sum.set(name, isFirst ? amount : { nano: before.nano + amount.nano, isBinary: before.isBinary });
  }
  return sum;
}

function larger(some: Amounts, others: Amounts): Amounts {
  const most = new Map(some);
  for (const [name, amount] of others) {
    const before = most.get(name);
    if (!before || amount.nano > before.nano) most.set(name, amount);
  }
  return most;
}

function print({ nano, isBinary }: Amount): string {
  if (!isBinary || nano % (1024n * one) !== 0n) return printQuantity(`${nano}n`);
  return printQuantity(`${nano / one / 1024n}Ki`);
}
