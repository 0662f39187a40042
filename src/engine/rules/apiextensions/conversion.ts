import { lastStep, required, supported, text } from '../checks.ts';
import { webhookService, webhookUrl } from '../admissionregistration/webhook-address.ts';
import { reviewVersions } from '../admissionregistration/review-versions.ts';
import type { Report } from '../report.ts';
import { isZero } from '../rules.ts';
import { field, items, type Subject } from '../subject.ts';

/**
 * Objects are converted between versions by a webhook, or only renamed. The server judges the form that it keeps, in
 * which the fields of `webhook` stand one level higher.
 * Source: `validateCustomResourceConversion` in k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/validation.
 */
export function conversion(subject: Subject, report: Report): void {
  const strategy = field(subject, 'strategy');
  const webhook = field(subject, 'webhook');
  const client = field(webhook, 'clientConfig').with({ parent: subject, step: 'webhookClientConfig' });
  const versions = field(webhook, 'conversionReviewVersions').with({ parent: subject });
  if (isZero(strategy)) required(strategy, report);
  else supported('None', 'Webhook')(strategy, report);
  if (text(strategy) === 'Webhook') {
    if (client.value) clientConfig(client, report);
    else required(client, report, { says: ['client-config-needed'] });
    reviewVersions(versions, undefined, report);
    return;
  }
  for (const [unused, isThere] of [
    [client, client.value !== undefined],
    [versions, items(versions).length > 0],
  ] as const) {
    if (!isThere) continue;
    const args = { field: lastStep(unused), needs: 'strategy: Webhook', fault: 'absent' } as const;
    report.refuse(unused, 'FieldValueForbidden', 'field-needs-another', args, { says: ['only-with-webhook'] });
  }
}

function clientConfig(client: Subject, report: Report): void {
  const [url, service] = [field(client, 'url'), field(client, 'service')];
  if ((url.value === undefined) === (service.value === undefined)) {
    const says = ['url-or-service'] as const;
    if (!url.value) required(client, report, { says });
    else {
      const args = { first: 'url', second: 'service' };
      report.refuse(client, 'FieldValueRequired', 'fields-exclude-each-other', args, { at: service.at, says });
    }
  } else if (url.value) webhookUrl(url, report);
  else webhookService(true)(service, report);
}
