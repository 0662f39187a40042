import { countAmount, printAmount, type Amount, type Amounts } from '../../model/amount.ts';
import type { ServerSaying } from '../../server-text/texts.ts';

/** What is measured against a LimitRange: one container, a whole Pod, a claim. */
export type Measured = {
  readonly per: 'Container' | 'Pod' | 'PersistentVolumeClaim';
  readonly requests: Amounts;
  /** A claim has no limits: they are left out. */
  readonly limits?: Amounts;
};

/** What is wrong with one amount: which list it stands in, what it is, and the server's words. */
export type OutOfBounds = {
  readonly what: 'request' | 'limit' | 'ratio';
  /** Empty where nothing is written. */
  readonly value: string;
  readonly says: ServerSaying;
};

export type Bound = (measured: Measured, resource: string, bound: Amount) => OutOfBounds | undefined;

/** Beyond it, thousandths do not fit into 64 bits. Source: `MaxMilliValue` in k8s.io/apimachinery/pkg/api/resource. */
const mostInThousandths = ((1n << 63n) - 1n) / 1000n;

/** Amounts at a common precision; an absent one counts as nothing. Source: `requestLimitEnforcedValues`. */
function counts(amounts: readonly (Amount | undefined)[]): bigint[] {
  const count = (unit: 'whole' | 'thousandths'): bigint[] =>
    amounts.map((each) => (each ? countAmount(each, unit) : 0n));
  const whole = count('whole');
  return whole.every((each) => each <= mostInThousandths) ? count('thousandths') : whole;
}

/** The largest amount, in billionths, that fits into 64 bits as thousandths. */
const mostInBillionths = mostInThousandths * 1_000_000_000n;

/** Whether nothing of an amount is lost where it is counted in thousandths. */
const isExact = (amount: Amount | undefined): boolean =>
  !amount || (amount.nano >= 0n && amount.nano <= mostInBillionths && amount.nano % 1_000_000n === 0n);

/** The same, to be compared: nearly all amounts are as good as they are, and need not be counted. */
function comparable(amounts: readonly (Amount | undefined)[]): bigint[] {
  return amounts.every(isExact) ? amounts.map((each) => each?.nano ?? 0n) : counts(amounts);
}

/** Source: `minConstraint` in plugin/pkg/admission/limitranger/admission.go; the others have similar names. */
export const atLeast: Bound = ({ per, requests, limits }, resource, bound) => {
  const [request, limit] = [requests.get(resource), limits?.get(resource)];
  const said = (): readonly [string, string, string] => [resource, per, printAmount(bound)];
  if (!request) return { what: 'request', value: '', says: ['minimum-unasked', ...said()] };
  const [requested, limited, least] = comparable([request, limit, bound]) as [bigint, bigint, bigint];
  const under =
    requested < least
      ? (['request', request] as const)
      : limit && limited < least
        ? (['limit', limit] as const)
        : undefined;
  if (!under) return undefined;
  const value = printAmount(under[1]);
  return { what: under[0], value, says: ['below-minimum', ...said(), under[0], value] };
};

export const atMost: Bound = ({ per, requests, limits }, resource, bound) => {
  const [request, limit] = [requests.get(resource), limits?.get(resource)];
  const said = (): readonly [string, string, string] => [resource, per, printAmount(bound)];
  const first = limits ? 'limit' : 'request';
  if (limits ? !limit : !request) return { what: first, value: '', says: ['maximum-unasked', ...said(), first] };
  const [requested, limited, most] = comparable([request, limit, bound]) as [bigint, bigint, bigint];
  const over =
    limit && limited > most
      ? (['limit', limit] as const)
      : request && requested > most
        ? (['request', request] as const)
        : undefined;
  if (!over) return undefined;
  const value = printAmount(over[1]);
  return { what: over[0], value, says: ['above-maximum', ...said(), over[0], value] };
};

export const inRatio: Bound = ({ per, requests, limits }, resource, bound) => {
  const [request, limit] = [requests.get(resource), limits?.get(resource)];
  const [requested, limited] = counts([request, limit, bound]) as [bigint, bigint, bigint];
  const said = (): readonly [string, string, string] => [resource, per, printAmount(bound)];
  if (!request || requested === 0n)
    return { what: 'request', value: '', says: ['ratio-unasked', ...said(), 'request'] };
  if (!limit || limited === 0n) return { what: 'limit', value: '', says: ['ratio-unasked', ...said(), 'limit'] };
  const ratio = Number(limited) / Number(requested);
  const isCoarse = countAmount(bound, 'whole') > mostInThousandths;
  const exceeds = isCoarse
    ? ratio > Number(countAmount(bound, 'whole'))
    : ratio * 1000 > Number(countAmount(bound, 'thousandths'));
  if (!exceeds) return undefined;
  return { what: 'ratio', value: shortRatio(ratio), says: ['ratio-exceeded', ...said(), ratio.toFixed(6)] };
};

/** As readers are told it: no more digits than say something. */
const shortRatio = (ratio: number): string => String(Number(ratio.toFixed(2)));
