import { limitPlugins } from '../admission/late-plugins.ts';
import { limitRange } from '../admission/limit-range/limit-range.ts';
import { limitDefaults } from '../admission/limit-range/set-defaults.ts';
import { openLedger } from '../admission/quota/ledger.ts';
import { quota } from '../admission/quota/quota.ts';
import { ruleSlots } from '../rules/kind-judges.ts';
import { clusterJudges } from '../rules/parts/cluster.ts';

ruleSlots.cluster.fill(clusterJudges);
limitPlugins.fill({
  limitDefaults,
  limitRange: (object, row, _, cluster) => limitRange(object, row, cluster),
  quota,
  openLedger,
});
