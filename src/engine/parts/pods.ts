import { ruleSlots } from '../rules/kind-judges.ts';
import { podsJudges } from '../rules/parts/pods.ts';

ruleSlots.pods.fill(podsJudges);
