import { answerStage } from '../ask.ts';
import { serverOf } from '../server-of.ts';
import { answerers } from '../set/answers/answerers.ts';
import { indexMembers } from '../set/members.ts';

answerStage.fill((asked, all, cluster, assumed, kubernetes) => {
  const members = indexMembers(all);
  // Each question finds the quotas as they are before anything is created.
  return Object.fromEntries(
    asked.map((question) => [question, answerers[question](members, assumed, serverOf(cluster, kubernetes))]),
  );
});
