import { ruleSlots } from '../rules/kind-judges.ts';
import { networkJudges } from '../rules/parts/network.ts';

ruleSlots.network.fill(networkJudges);
