import { parseUrl } from '../../model/url.ts';
import type { ServerSaying } from '../../server-text/texts.ts';
import { lastStep, required, text, withBounds } from '../checks.ts';
import type { WebhookAddressFault } from '../codes.ts';
import { nameFaults } from '../formats/names.ts';
import { port } from '../formats/ports.ts';
import { isSince } from '../../schema/release.ts';
import type { Report } from '../report.ts';
import { isZero, type Check } from '../rules.ts';
import { field, pathOf, type Subject } from '../subject.ts';

function refuse(
  subject: Subject,
  fault: WebhookAddressFault,
  says: ServerSaying,
  report: Report,
  printed = text(subject),
): void {
  const args = { field: lastStep(subject), value: text(subject), fault };
  const type = fault === 'not-a-url' ? 'FieldValueRequired' : 'FieldValueInvalid';
  report.refuse(subject, type, 'webhook-address-wrong', args, { value: printed, says });
}

/** The server calls a webhook over HTTPS alone. Source: `ValidateWebhookURL` in k8s.io/apiserver/pkg/util/webhook. */
export const webhookUrl: Check = (subject, report) => {
  const url = parseUrl(text(subject));
  if ('fault' in url) {
    const shown = text(subject).split('#')[0] ?? '';
    refuse(subject, 'not-a-url', ['url-not-valid', JSON.stringify(shown), url.fault], report);
    return;
  }
  if (url.scheme !== 'https') refuse(subject, 'not-https', ['url-only-https'], report, url.scheme);
  if (url.host === '') refuse(subject, 'no-host', ['url-needs-host'], report, '');
  if (url.user !== undefined) refuse(subject, 'with-user', ['url-without-user'], report, url.user);
  if (url.fragment !== '') refuse(subject, 'with-fragment', ['url-without-fragment'], report, url.fragment);
  if (url.query !== '') refuse(subject, 'with-query', ['url-without-query'], report, url.query);
};

const path: Check = (subject, report) => {
  const written = text(subject);
  if (written === '' || written === '/') return;
  if (written === '//') {
    refuse(subject, 'path-segment', ['segment-empty', 0], report);
    return;
  }
  if (!written.startsWith('/')) refuse(subject, 'path-start', ['path-starts-with-slash'], report);
  const steps = written.slice(1).replace(/\/$/, '').split('/');
  for (const [index, step] of steps.entries()) {
    if (step === '') refuse(subject, 'path-segment', ['segment-empty', index], report);
    else {
      for (const { says } of nameFaults(step, 'dns-subdomain')) {
        refuse(subject, 'path-segment', ['segment', index, ...says], report);
      }
    }
  }
};

/**
 * The Service behind a webhook.
 * @param crossed the server says of an absent name that the namespace is absent, and the other way round
 * Source: `ValidateWebhookService`, same file. Webhook configurations call it with the two arguments exchanged.
 */
export const webhookService =
  (crossed: boolean): Check =>
  (service, report) => {
    const [name, namespace] = [field(service, 'name'), field(service, 'namespace')];
    const isOld = !isSince(report.kubernetes, '1.34');
    for (const said of ['name', 'namespace'] as const) {
      const meant = crossed === (said === 'name') ? namespace : name;
      if (!isZero(meant)) continue;
      const extras = { path: `${pathOf(service)}.${said}` };
      required(meant, report, isOld ? { ...extras, says: ['service-part-needed', said] } : extras);
    }
    const number = field(service, 'port');
    if (number.value && report.aside(() => port(number, report)).length > 0) {
      const args = withBounds({ field: 'port', value: text(number), min: 1, max: 65535 });
      report.refuse(number, 'FieldValueInvalid', 'number-out-of-bounds', args, { says: ['port-not-valid'] });
    }
    const called = field(service, 'path');
    if (called.value) path(called, report);
  };
