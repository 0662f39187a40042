import { TemplateContext, TemplateValidationErrors } from '@actions/workflow-parser/templates/template-context';
import { readTemplate } from '@actions/workflow-parser/templates/template-reader';
import type { MappingToken, TemplateToken } from '@actions/workflow-parser/templates/tokens/index';
import type { TokenRange } from '@actions/workflow-parser/templates/tokens/token-range';
import { isMapping, isScalar } from '@actions/workflow-parser/templates/tokens/type-guards';
import { NoOperationTraceWriter } from '@actions/workflow-parser/templates/trace-writer';
import { WORKFLOW_ROOT } from '@actions/workflow-parser/workflows/workflow-constants';
import { YamlObjectReader } from '@actions/workflow-parser/workflows/yaml-object-reader';
import type { SourceFile } from '../../engine/analysis.ts';
import { lineIndex } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';
import type { LabFault } from '../lab.ts';
import { complaintOf } from './complaints.ts';
import { filterFaults } from './filter-faults.ts';
import { githubSchema } from './github-schema.ts';
import { jobsOf, type ReadJob } from './jobs.ts';
import { grownSize } from './grown-size.ts';
import { triggersOf, type Triggers } from './triggers.ts';

/** A workflow file as GitHub's parser reads it; where something is wrong, as far as it could be read. */
export type ReadWorkflow = {
  readonly name: string;
  readonly triggers: Triggers;
  readonly jobs: readonly ReadJob[];
  readonly permissions?: TemplateToken;
  readonly faults: readonly LabFault[];
};

/** What the lab takes on. GitHub takes more; a learner's file never comes near. */
export const limits = { characters: 65_536, nodes: 20_000, jobs: 40, faults: 50 };

/** Reads one workflow file. Never throws: what goes wrong is a fault. */
export function readWorkflow(file: SourceFile): ReadWorkflow {
  const nothing = { name: file.name, triggers: new Map(), jobs: [] };
  if (file.text.length > limits.characters)
    return { ...nothing, faults: [fault(file, 'too-long', { limit: limits.characters })] };
  try {
    return read(file);
  } catch {
    // The parser follows nesting by calling itself, so a file that is nested without end stops it.
    return { ...nothing, faults: [fault(file, 'too-deep')] };
  }
}

const fault = (file: SourceFile, code: string, args: LabFault['args'] = {}): LabFault => ({
  code,
  args,
  file: file.name,
});

function read(file: SourceFile): ReadWorkflow {
  const lines = lineIndex(file.text);
  const spanOf = (range: TokenRange | undefined): Span | undefined => {
    if (!range) return undefined;
    const start = lines.offsetAt(range.start);
    // A whole mapping is named by its first line.
    const end = range.end.line > range.start.line ? lines.lineSpan(range.start.line).end : lines.offsetAt(range.end);
    return { start, end: Math.max(start, end) };
  };
  const context = new TemplateContext(new TemplateValidationErrors(), githubSchema(), new NoOperationTraceWriter());
  const fileId = context.getFileId(file.name);
  const reader = new YamlObjectReader(fileId, file.text);
  const faults: LabFault[] = reader.errors.map(({ message, range }) => {
    const span = spanOf(range);
    return { ...fault(file, 'yaml', { message: message.split('\n', 1)[0] ?? '' }), ...(span ? { span } : {}) };
  });
  const nothing = { name: file.name, triggers: new Map(), jobs: [] };
  if (reader.errors.some(({ message }) => message.startsWith('Maximum call stack'))) {
    return { ...nothing, faults: [fault(file, 'too-deep')] };
  }
  if (faults.length > 0) return { ...nothing, faults: faults.slice(0, limits.faults) };
  if (grownSize(reader, limits.nodes) > limits.nodes) return { ...nothing, faults: [fault(file, 'too-large')] };

  const root = readTemplate(context, WORKFLOW_ROOT, reader, fileId);
  const top = root && isMapping(root) ? root : undefined;
  const on = top?.find('on');
  const jobsToken = top?.find('jobs');
  const many = jobsToken && isMapping(jobsToken) && jobsToken.count > limits.jobs;
  const triggers: Triggers = on
    ? converted<Triggers>(context, on, new Map(), () => triggersOf(context, on))
    : new Map();
  const jobs =
    jobsToken && !many
      ? converted(context, jobsToken, [], () =>
          jobsOf(context, jobsToken, (token) => spanOf(token.range) ?? { start: 0, end: 0 }),
        )
      : [];
  const seen = new Set<string>();
  for (const { rawMessage, range } of context.errors.getErrors()) {
    const span = spanOf(range);
    const { code, args } = complaintOf(rawMessage);
    // Some things the parser says twice, once for each way of reading them.
    const key = `${code} ${span?.start} ${span?.end} ${JSON.stringify(args)}`;
    if (!seen.has(key)) faults.push({ ...fault(file, code, args), ...(span ? { span } : {}) });
    seen.add(key);
  }
  if (many) faults.push(fault(file, 'too-many-jobs', { limit: limits.jobs }));
  faults.push(...(on && isMapping(on) ? filterFaults(on, file.name, spanOf) : []));
  const permissions = top?.find('permissions');
  return {
    name: nameOf(top) ?? file.name,
    triggers,
    jobs,
    ...(permissions ? { permissions } : {}),
    faults: faults.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0)).slice(0, limits.faults),
  };
}

function nameOf(top: MappingToken | undefined): string | undefined {
  const name = top?.find('name');
  return name && isScalar(name) ? name.toString() : undefined;
}

/** A part of the parser that throws where a value has another form than it expects; it has complained of that before. */
function converted<T>(context: TemplateContext, token: TemplateToken, otherwise: T, convert: () => T): T {
  try {
    return convert();
  } catch (error) {
    if (context.errors.count === 0) context.error(token, error);
    return otherwise;
  }
}
