import { parseArgs } from 'node:util';
import {
  assumedClusterNames,
  kubernetesVersions,
  newestVersion,
  profiles,
  type AssumedClusterName,
  type KubernetesVersion,
  type Profile,
} from '../engine/index.ts';
import { isLanguage, type Language } from '../i18n/languages.ts';
import { nearest } from '../text/nearest.ts';
import type { Fault } from './fault.ts';
import { formats, options, type Format, type Option } from './options.ts';

/** What a call asks for. `language` is the one that was chosen, be the rest of the call right or wrong. */
export type Call = { readonly language?: Language } & (
  | { readonly command: 'check'; readonly check: CheckCall }
  | { readonly command: 'help' | 'version' | 'nothing' }
  | { readonly command: 'fault'; readonly fault: Fault }
);

export type CheckCall = {
  readonly inputs: readonly string[];
  readonly kubernetes: KubernetesVersion;
  /** How much good practice to look for. */
  readonly profile: Profile;
  /** The cluster that is taken for granted; undefined for none. */
  readonly cluster: AssumedClusterName | undefined;
  /** Lines of objects that are taken to exist, and files of such lines, behind an `@`. */
  readonly exists: readonly string[];
  readonly format: Format;
  readonly explain: boolean;
};

const commands = ['check', 'help'];

/** Reads the arguments behind the program's name. Never throws: what cannot be understood is a fault. */
export function readArguments(args: readonly string[]): Call {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const given = new Map<string, string>();
  const exists: string[] = [];
  const words: string[] = [];
  let fault: Fault | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const known: Option | undefined = Object.hasOwn(options, token.name)
      ? options[token.name as keyof typeof options]
      : undefined;
    const value = wellFormed(token.name, token.value);
    fault ??= faultOf(token.name, token.rawName, value, known);
    given.set(token.name, value ?? '');
    if (token.name === 'assume-exists' && value !== undefined) exists.push(value);
  }
  const chosen = given.get('lang');
  const spoken = isLanguage(chosen) ? { language: chosen } : {};
  if (fault) return { ...spoken, command: 'fault', fault };
  if (given.has('version')) return { ...spoken, command: 'version' };
  const [command, ...inputs] = words;
  if (given.has('help') || command === 'help') return { ...spoken, command: 'help' };
  if (command === undefined) return { ...spoken, command: 'nothing' };
  if (command !== 'check') {
    const near = nearest(command, commands) ?? '';
    return { ...spoken, command: 'fault', fault: (ui) => ui['command.unknown']({ written: command, near }) };
  }
  if (inputs.length === 0) return { ...spoken, command: 'fault', fault: (ui) => ui['input.none'] };
  return {
    ...spoken,
    command: 'check',
    check: {
      inputs,
      kubernetes: kubernetesVersions.find((version) => version === given.get('kubernetes')) ?? newestVersion,
      profile: profiles.find((profile) => profile === given.get('profile')) ?? 'off',
      cluster: assumedClusterNames.find((name) => name === given.get('assume')),
      exists,
      format: formats.find((format) => format === given.get('format')) ?? 'text',
      explain: given.has('explain'),
    },
  };
}

/** People write versions as `v1.34` and `1.34.2` too. */
function wellFormed(name: string, value: string | undefined): string | undefined {
  return name === 'kubernetes' ? value?.replace(/^v?(\d+\.\d+)(?:\.\d+)?$/, '$1') : value;
}

function faultOf(name: string, raw: string, value: string | undefined, known: Option | undefined): Fault | undefined {
  if (!known) {
    const near = nearest(name, Object.keys(options));
    return (ui) => ui['option.unknown']({ option: raw, near: near === undefined ? '' : `--${near}` });
  }
  if (known.type === 'boolean') {
    return value === undefined ? undefined : (ui) => ui['option.value-unneeded']({ option: raw });
  }
  if (known.form !== undefined) {
    const { form } = known;
    return value ? undefined : (ui) => ui['option.value-missing']({ option: raw, known: form });
  }
  const values = known.values ?? [];
  if (value !== undefined && values.includes(value)) return undefined;
  const listed = values.join(', ');
  if (value === undefined) return (ui) => ui['option.value-missing']({ option: raw, known: listed });
  return (ui) => ui['option.value-unknown']({ option: raw, written: value, known: listed });
}
