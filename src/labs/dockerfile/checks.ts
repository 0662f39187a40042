import { baseRow, referenceParts } from './bases.ts';
import { expand } from './expand.ts';
import type { Variables } from './expand.ts';
import type { Instruction } from './read.ts';
import type { Stage } from './stages.ts';
import type { DockerfileFault, Severity } from './state.ts';

type Report = (code: string, instruction: Instruction, args?: DockerfileFault['args'], severity?: Severity) => void;

type Input = {
  readonly instructions: readonly Instruction[];
  readonly stages: readonly Stage[];
  readonly globals: Variables;
};

/**
 * What Docker's own build checks would report, as far as the file alone tells. Rule by rule after
 * https://docs.docker.com/reference/build-checks/ .
 */
export function check(input: Input, report: Report): void {
  casing(input, report);
  stages(input, report);
  for (const instruction of input.instructions) single(instruction, report);
  for (const stage of input.stages) within(stage, report);
}

function casing({ instructions }: Input, report: Report): void {
  const upper = instructions.filter(({ written }) => written === written.toUpperCase()).length;
  const lower = instructions.filter(({ written }) => written === written.toLowerCase()).length;
  for (const instruction of instructions) {
    const { written } = instruction;
    const fits = lower > upper ? written === written.toLowerCase() : written === written.toUpperCase();
    if (!fits) report('instruction-casing', instruction, { written });
  }
}

function stages({ stages: all, globals, instructions }: Input, report: Report): void {
  for (const { from, base, name } of all) {
    const [reference = '', as, written] = from.words;
    const variables = [...reference.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map(([, variable]) => variable!);
    const undefinedOnes = variables.filter(
      (variable) => !instructions.some((one) => one.stage < 0 && one.pairs.some((pair) => pair.name === variable)),
    );
    for (const variable of undefinedOnes)
      if (!globals.has(variable)) report('from-arg-undefined', from, { name: variable });
    if (variables.length > 0 && undefinedOnes.length === 0 && /^$|^:|:$|:-/.test(expand(reference, globals))) {
      report('from-arg-empty', from, { written: reference });
    }
    if (written !== undefined && written !== written.toLowerCase())
      report('stage-name-casing', from, { name: written });
    if (as !== undefined && /^as$/i.test(as) && (as === 'AS') !== (from.written === 'FROM')) {
      report('from-as-casing', from, { written: as });
    }
    if (name === 'scratch' || name === 'context') report('stage-reserved', from, { name });
    const platform = from.flags.find((flag) => flag.name === 'platform')?.value;
    if (platform === '$TARGETPLATFORM' || platform === '${TARGETPLATFORM}') report('platform-redundant', from);
    else if (platform && !platform.includes('$')) report('platform-constant', from, { written: platform });
    if ('image' in base && base.image !== '') {
      const { tag, digest } = referenceParts(base.image);
      if (base.image !== 'scratch' && !digest && (!tag || tag === 'latest'))
        report(tag ? 'base-latest' : 'base-untagged', from, { image: base.image }, 'note');
    }
  }
}

// The names that give a secret away, and those that take the suspicion back, are looked at between underscores.
const secret = /(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i;
const harmless = /(?:_|^)(?:public|file|version)(?:_|$)/i;

function single(instruction: Instruction, report: Report): void {
  const { keyword, pairs, words } = instruction;
  if (keyword === 'ENV' || keyword === 'ARG') {
    for (const { name } of pairs)
      if (secret.test(name) && !harmless.test(name)) report('secret-visible', instruction, { name });
  }
  if ((keyword === 'ENV' || keyword === 'LABEL') && pairs.some(({ equals }) => !equals)) {
    report('legacy-pair', instruction, { name: pairs[0]!.name });
  }
  if (keyword === 'EXPOSE') {
    for (const word of words) {
      if (/^(.*:)?\d+:\d+/.test(word) || /^[\d.]+:\d/.test(word))
        report('expose-mapping', instruction, { written: word });
      else if (/\/[A-Za-z]*[A-Z]/.test(word)) report('protocol-casing', instruction, { written: word });
    }
  }
}

function within({ instructions, base }: Stage, report: Report): void {
  let shellSet = false;
  let workdirSet = false;
  const defined = new Set<string>();
  const known = 'stage' in base || baseRow(base.image) === undefined;
  for (const instruction of instructions) {
    const { keyword, words, pairs, json, rest } = instruction;
    if (keyword === 'SHELL') shellSet = true;
    if ((keyword === 'CMD' || keyword === 'ENTRYPOINT') && !json && rest !== '') {
      if (rest.startsWith('[')) report('json-quotes', instruction, { written: rest.slice(0, 60) });
      else if (!shellSet) report('json-args', instruction, { keyword });
    }
    if (keyword === 'WORKDIR') {
      const path = words.join(' ');
      if (!workdirSet && !/^[/$]/.test(path)) report('workdir-relative', instruction, { path });
      workdirSet = true;
    }
    if (/^(ADD|COPY|ENV|ARG|EXPOSE|LABEL|STOPSIGNAL|USER|VOLUME|WORKDIR)$/.test(keyword) && !known) {
      const values = new Map([...defined].map((name) => [name, '']));
      for (const name of ['PATH', 'HOME', 'NODE_VERSION', 'YARN_VERSION', 'NGINX_VERSION', 'PGDATA'])
        values.set(name, '');
      const texts = pairs.length > 0 ? pairs.map(({ value }) => value ?? '') : words;
      const missing = new Set<string>();
      for (const text of texts) expand(text, values, (name) => missing.add(name));
      for (const name of missing) report('variable-undefined', instruction, { name });
    }
    if (keyword === 'ENV' || keyword === 'ARG') for (const { name } of pairs) defined.add(name);
  }
}
