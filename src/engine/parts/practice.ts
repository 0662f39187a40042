import { judgePractice } from '../practice/judge-practice.ts';
import { practiceStage } from '../practice/stage.ts';

practiceStage.fill({ judgePractice });
