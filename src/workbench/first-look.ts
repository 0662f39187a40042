import type { Analysis } from '../engine/analysis.ts';
import type { Layout } from '../graph-view/layout-shapes.ts';
import type { FindingCatalog } from '../i18n/explain.ts';

/** What is known of a workbench before its engine runs: enough to show all of it. */
export type FirstLook = { readonly analysis: Analysis; readonly layout: Layout; readonly catalog: FindingCatalog };
