import type { Asked } from '../../engine/set/answers/answerers.ts';
import type { WorkbenchUi } from '../words.ts';
import { claimRows } from './claim-rows.ts';
import { connectionTable } from './connection-table.ts';
import { containerTables } from './container-tables.ts';
import { fitRows } from './fit-rows.ts';
import { rightRows } from './right-rows.ts';
import { routeRows, serviceRows } from './route-rows.ts';
import type { AnswerRow, AnswerSection, AnswerTable } from './shapes.ts';

/** What the engine answered, as a reader sees it: questions without an answer are left out. */
export function answerSections(asked: Asked, ui: WorkbenchUi): readonly AnswerSection[] {
  const sections: readonly AnswerSection[] = [
    section('serviceReaches', ui['answers.services'], serviceRows(asked.serviceReaches ?? [], ui)),
    section('ingressRoutes', ui['answers.routes'], routeRows(asked.ingressRoutes ?? [], ui)),
    section('claims', ui['answers.claims'], claimRows(asked.claims ?? [], ui)),
    section('fits', ui['answers.fits'], fitRows(asked.fits ?? [], ui)),
    section('connections', ui['answers.connections'], [], connectionTable(asked.connections ?? [], ui)),
    section('grants', ui['answers.rights'], rightRows(asked.grants ?? [], ui)),
    section('environments', ui['answers.environment'], [], containerTables.environment(asked.environments ?? [], ui)),
    section('mounts', ui['answers.mounts'], [], containerTables.mounts(asked.mounts ?? [], ui)),
  ];
  return sections.filter(({ rows, tables }) => rows.length + tables.length > 0);
}

function section(
  id: keyof Asked,
  title: string,
  rows: readonly AnswerRow[],
  tables: readonly AnswerTable[] = [],
): AnswerSection {
  return { id, title, rows, tables };
}
