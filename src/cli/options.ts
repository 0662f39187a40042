import { assumedClusterNames, kubernetesVersions, profiles } from '../engine/index.ts';
import { languages } from '../i18n/languages.ts';

export const formats = ['text', 'json', 'kubectl'] as const;
export type Format = (typeof formats)[number];

/**
 * One option of the command line. `about` names its line in the help; one with `values` takes one of them, one with
 * `form` anything, as often as it is given.
 */
export type Option = {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly values?: readonly string[];
  /** What it takes, as the help shows it. */
  readonly form?: string;
  readonly about:
    | 'help.kubernetes'
    | 'help.profile'
    | 'help.assume'
    | 'help.assume-exists'
    | 'help.format'
    | 'help.lang'
    | 'help.explain'
    | 'help.help'
    | 'help.version';
};

/** All options, in the order of the help. */
export const options = {
  kubernetes: { type: 'string', values: kubernetesVersions, about: 'help.kubernetes' },
  profile: { type: 'string', values: profiles, about: 'help.profile' },
  assume: { type: 'string', values: assumedClusterNames, about: 'help.assume' },
  'assume-exists': { type: 'string', form: 'kind/name [-n namespace] | @file', about: 'help.assume-exists' },
  format: { type: 'string', values: formats, about: 'help.format' },
  lang: { type: 'string', values: languages.map(({ id }) => id), about: 'help.lang' },
  explain: { type: 'boolean', about: 'help.explain' },
  help: { type: 'boolean', short: 'h', about: 'help.help' },
  version: { type: 'boolean', about: 'help.version' },
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof options;
