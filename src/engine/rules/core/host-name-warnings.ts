import { text } from '../checks.ts';
import { nameFaults } from '../formats/names.ts';
import type { Check } from '../rules.ts';
import { descend } from '../subject.ts';

/** What the server puts behind the prefix of a generated name, after it has cut the prefix to 58 characters. */
const generated = 'xxxxx';

/**
 * Warns of an object's name that is no DNS label: Pods get their host names from it.
 * Source: `WarningsOnCreate` of the strategies in pkg/registry.
 */
export const warnOfHostName =
  (says: 'name-of-host' | 'name-of-hosts'): Check =>
  (subject, report) => {
    const [given, prefix] = [descend(subject, 'metadata', 'name'), descend(subject, 'metadata', 'generateName')];
    const name = text(given) === '' ? prefix : given;
    const value = name === given ? text(name) : `${text(name).slice(0, 58)}${generated}`;
    const faults = nameFaults(value, 'dns-label');
    if (faults.length === 0) return;
    const words = faults.map((fault) => fault.says);
    report.warn(name, 'name-becomes-host-name', { value: text(name) }, [
      words.length > 1 ? `${says}-twice` : says,
      ...words,
    ]);
  };
