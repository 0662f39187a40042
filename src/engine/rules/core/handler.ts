import { lastStep, numberOf, text, valueNotSupported, withBounds } from '../checks.ts';
import { portNumberOrName } from '../formats/ports.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { isSince } from '../../schema/release.ts';
import { applyRules, rules, type Check, type RuleSet } from '../rules.ts';
import { enclosing, field, items, type Subject } from '../subject.ts';
import { keySpan } from './key-span.ts';

const exec = rules('core/v1.ExecAction', (r) => [r.required('command')]);

const schemes = ['HTTP', 'HTTPS'];
const headerName = /^[-A-Za-z0-9]+$/;

/** The server prints the path of the list. */
const headerNames: Check = (action, report) => {
  const list = field(action, 'httpHeaders');
  for (const header of items(list)) {
    const name = field(header, 'name');
    if (headerName.test(text(name))) continue;
    const args = { field: 'name', value: text(name), form: 'header-name' } as const;
    const extras = { at: name.at, value: text(name), says: ['header-name'] } as const;
    report.refuse(list, 'FieldValueInvalid', 'value-malformed', args, extras);
  }
};

const httpGet = rules('core/v1.HTTPGetAction', (r) => [
  r.required('path'),
  r.always('port', portNumberOrName),
  r.always('scheme', (scheme, report) => {
    if (!schemes.includes(text(scheme))) valueNotSupported(scheme, schemes, report);
  }),
  r.check(headerNames),
]);

const tcpSocket = rules('core/v1.TCPSocketAction', (r) => [r.always('port', portNumberOrName)]);
const grpc = rules('core/v1.GRPCAction', (r) => [r.always('port', portNumberOrName)]);

/** A pause must be over before the Pod's time to end is; since 1.33 it may be none. Source: `validateSleepAction`. */
const withinGrace: Check = (sleep, report) => {
  const pod = enclosing(sleep, 'core/v1.PodSpec');
  const grace = pod && field(pod, 'terminationGracePeriodSeconds');
  if (!grace?.value) return;
  const [least, most] = [isSince(report.kubernetes, '1.33') ? 0 : 1, numberOf(grace)];
  const seconds = field(sleep, 'seconds');
  const value = numberOf(seconds);
  if (value >= least && value <= most) return;
  const says: ServerSaying = [least === 0 ? 'sleep-within-grace' : 'sleep-above-zero', most];
  const args = withBounds({ field: 'seconds', value: String(value), min: least, max: most });
  const related = grace.value.from === 'default' ? [] : [{ role: 'declared-here', at: grace.at } as const];
  report.refuse(sleep, 'FieldValueInvalid', 'number-out-of-bounds', args, { at: seconds.at, value, says, related });
};

const sleep = rules('core/v1.SleepAction', (r) => [r.check(withinGrace)]);

const probeHandlers: readonly (readonly [string, RuleSet])[] = [
  ['exec', exec],
  ['httpGet', httpGet],
  ['tcpSocket', tcpSocket],
  ['grpc', grpc],
];
const lifecycleHandlers: typeof probeHandlers = [...probeHandlers.slice(0, 3), ['sleep', sleep]];

/** Exactly one way to do it; of several the first one is judged. Source: `validateHandler` in core/validation. */
const oneOf =
  (handlers: typeof probeHandlers): Check =>
  (subject, report) => {
    const owner = lastStep(subject);
    let first: Subject | undefined;
    for (const [name, handlerRules] of handlers) {
      const handler = field(subject, name);
      if (!handler.value) continue;
      if (!first) applyRules(handlerRules, handler, report);
      else {
        const related = [{ role: 'first-definition', at: keySpan(first) }] as const;
        const args = { field: owner, fault: 'many' } as const;
        const extras = { at: keySpan(handler), says: ['one-handler'], related } as const;
        report.refuse(handler, 'FieldValueForbidden', 'one-handler-needed', args, extras);
      }
      first ??= handler;
    }
    if (first) return;
    const args = { field: owner, fault: 'none' } as const;
    report.refuse(subject, 'FieldValueRequired', 'one-handler-needed', args, {
      at: keySpan(subject),
      says: ['handler-needed'],
    });
  };

export const probeHandler = oneOf(probeHandlers);
export const lifecycleHandler = oneOf(lifecycleHandlers);
