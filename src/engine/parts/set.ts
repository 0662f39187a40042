import { analyzeSet } from '../set/index.ts';
import { member } from '../set/members.ts';
import { setStage } from '../set/stage.ts';

setStage.fill({ analyzeSet, member });
