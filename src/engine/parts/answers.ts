import { answerStage } from '../ask.ts';
import { serverOf } from '../server-of.ts';
import { answerAll } from '../set/answers/answerers.ts';
import { indexMembers } from '../set/members.ts';

answerStage.fill((asked, all, cluster, assumed, kubernetes) =>
  answerAll(asked, indexMembers(all), assumed, () => serverOf(cluster, kubernetes)),
);
