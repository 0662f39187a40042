import { bindQuestion } from './bind-question.ts';

for (const question of document.querySelectorAll<HTMLElement>('[data-question]')) bindQuestion(question);
