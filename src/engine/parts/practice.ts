import { judgePractice } from '../practice/judge-practice.ts';
import { judgeSetPractice } from '../practice/judge-set-practice.ts';
import { practiceStage } from '../practice/stage.ts';

practiceStage.fill({ judgePractice, judgeSetPractice });
