import { byteLength } from '../../model/byte-length.ts';
import { required, text } from '../checks.ts';
import { ipAddress } from '../formats/ip-addresses.ts';
import { nameIs } from '../formats/names.ts';
import { isSince } from '../../schema/release.ts';
import type { Report } from '../report.ts';
import { applyRules, rules, type Check } from '../rules.ts';
import { field, items, type Subject } from '../subject.ts';

const mostServers = 3;
const mostSearches = 32;
const mostCharacters = 2048;

const domain = nameIs('dns-subdomain');
const searchDomain = nameIs('dns-search-domain');

/** A final dot is no part of the name; up to 1.32 a name alone, without underscores, was expected. */
function judgeSearch(search: Subject, report: Report): void {
  const isRelaxed = isSince(report.kubernetes, '1.33');
  if (isRelaxed && text(search) === '.') return;
  const name = text(search).replace(/\.$/, '');
  const shown = search.value?.kind === 'string' ? search.with({ value: { ...search.value, value: name } }) : search;
  (isRelaxed ? searchDomain : domain)(shown, report);
}

function searchesFit(searches: Subject, report: Report): void {
  const all = items(searches);
  if (all.length > mostSearches) {
    const args = { field: 'searches', count: all.length, max: mostSearches };
    report.refuse(searches, 'FieldValueInvalid', 'too-many-items', args, { says: ['searches-at-most', mostSearches] });
  }
  if (byteLength(all.map(text).join(' ')) > mostCharacters) {
    const args = { field: 'searches', max: mostCharacters };
    report.refuse(searches, 'FieldValueInvalid', 'too-long', args, { says: ['searches-too-long', mostCharacters] });
  }
}

const config = rules('core/v1.PodDNSConfig', (r) => [
  r.check((subject, report) => {
    const servers = field(subject, 'nameservers');
    const count = items(servers).length;
    if (count > mostServers) {
      const args = { field: 'nameservers', count, max: mostServers };
      report.refuse(servers, 'FieldValueInvalid', 'too-many-items', args, {
        says: ['nameservers-at-most', mostServers],
      });
    }
  }),
  r.each('nameservers', ipAddress),
  r.check((subject, report) => {
    searchesFit(field(subject, 'searches'), report);
    for (const search of items(field(subject, 'searches'))) judgeSearch(search, report);
  }),
  r.check((subject, report) => {
    for (const option of items(field(subject, 'options'))) {
      if (text(field(option, 'name')) === '') required(option, report, { says: ['not-empty-option'] });
    }
  }),
]);

/** Without a policy the Pod's own config is all it has. Source: `validatePodDNSConfig` in core/validation. */
export const dnsConfig: Check = (spec, report) => {
  const own = field(spec, 'dnsConfig');
  if (text(field(spec, 'dnsPolicy')) === 'None') {
    if (!own.value) {
      required(own, report, { says: ['config-for-none'] });
      return;
    }
    const servers = field(own, 'nameservers');
    if (items(servers).length === 0) {
      required(servers, report, { says: ['nameserver-for-none'] });
      return;
    }
  }
  if (own.value) applyRules(config, own, report);
};
