import type { Subject } from '../../../src/engine/set/answers/rights.ts';
import type { Client } from './client.ts';
import { printQuestion, rightsCases, type Question } from './rights-cases.ts';
import { settled } from './settle.ts';

/** Makes the world of roles and asks each question as a SubjectAccessReview: one line each, `yes` or `no` before it. */
export async function recordRights(client: Client): Promise<string> {
  const { objects, questions } = rightsCases();
  for (const name of ['shop', 'test', 'ops']) {
    await client.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }, '');
  }
  for (const object of objects) {
    const { code, body } = await client.create(object, '');
    if (code !== 201) throw new Error(JSON.stringify(body));
  }
  // The controller has to add roles up, and the authorizer to see them.
  const lines = await settled(async () => {
    const answers: string[] = [];
    for (const question of questions) {
      answers.push(`${(await mayDo(client, question)) ? 'yes' : 'no '} ${printQuestion(question)}`);
    }
    return answers;
  }, 3000);
  return `${lines.join('\n')}\n`;
}

/** The user and groups that the server gives to a subject. A group asks for what its membership alone allows. */
function identityOf({ kind, namespace, name }: Subject): { user: string; groups: readonly string[] } {
  switch (kind) {
    case 'ServiceAccount':
      return {
        user: `system:serviceaccount:${namespace}:${name}`,
        groups: ['system:serviceaccounts', `system:serviceaccounts:${namespace}`, 'system:authenticated'],
      };
    case 'User':
      return { user: name, groups: ['system:authenticated'] };
    case 'Group':
      return { user: 'somebody', groups: [name] };
  }
}

async function mayDo(client: Client, { who, request }: Question): Promise<boolean> {
  const { apiGroup, ...rest } = request;
  const spec = { ...identityOf(who), resourceAttributes: { ...rest, group: apiGroup } };
  const review = { apiVersion: 'authorization.k8s.io/v1', kind: 'SubjectAccessReview', spec };
  const answer = await client.must('POST', '/apis/authorization.k8s.io/v1/subjectaccessreviews', review);
  return (answer as { status: { allowed: boolean } }).status.allowed;
}
