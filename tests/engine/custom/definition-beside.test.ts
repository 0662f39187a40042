import { describe, expect, test } from 'vitest';
import { analyze, createWorkspace, type Finding } from '../../../src/engine/index.ts';

const definition = (version = 'v1', size = '{type: integer, maximum: 9}'): string =>
  `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: cups.shop.example}
spec:
  group: shop.example
  scope: Namespaced
  names: {plural: cups, singular: cup, kind: Cup, listKind: CupList}
  versions:
    - name: ${version}
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties: {spec: {type: object, properties: {size: ${size}}}}
`;
const cup = (spec: string): string => `apiVersion: shop.example/v1\nkind: Cup\nmetadata: {name: mug}\nspec: ${spec}\n`;
const options = { kubernetes: '1.37' } as const;

const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);

describe('a definition in the same input', () => {
  const judge = (object: string, ...others: readonly string[]) => {
    const texts = [object, ...others];
    const { files } = analyze(
      texts.map((text, index) => ({ name: `${index}.yaml`, text })),
      options,
    );
    return files[0]!.documents[0]!;
  };

  test('without one nothing is known of the kind', () => {
    const { outcome, findings } = judge(cup('{size: x}'));
    expect(outcome).toEqual({ unknown: 'crd-missing' });
    expect(codes(findings)).toEqual(['unknown-group']);
  });

  test('with it the object is judged', () => {
    expect(judge(cup('{size: 3}'), definition())).toMatchObject({ outcome: 'accepted', findings: [] });
    const { outcome, stoppedAt, findings } = judge(cup('{size: 30}'), definition());
    expect([outcome, stoppedAt, codes(findings)]).toEqual(['refused', 'validation', ['limit-of-definition']]);
  });

  test('a finding points at the word of the schema', () => {
    const [finding] = judge(cup('{size: 30}'), definition()).findings;
    const [place] = finding!.related;
    expect(place).toMatchObject({ role: 'asked-here', document: { file: 1, document: 0 } });
    expect(definition().slice(place!.at.start, place!.at.end)).toBe('9');
  });

  test('an unknown field is named with what was meant', () => {
    const { stoppedAt, findings } = judge(cup('{sise: 3}'), definition());
    expect(stoppedAt).toBe('decode');
    expect(findings[0]).toMatchObject({ code: 'unknown-field', args: { suggestion: 'size' }, path: 'spec.sise' });
    expect(findings[0]!.fixes).toEqual([{ id: 'replace-with', text: 'size' }]);
  });

  test('another version is offered', () => {
    const { outcome, findings } = judge(cup('{}'), definition('v2'));
    expect(outcome).toBe('refused');
    expect(findings).toMatchObject([
      { code: 'unknown-kind', args: { suggestion: 'shop.example/v2 Cup' }, fixes: [{ text: 'shop.example/v2' }] },
    ]);
  });

  test('a definition that the server refuses brings nothing', () => {
    expect(judge(cup('{size: 30}'), definition('v1', '{type: number, nonsense: 1}')).outcome).toEqual({
      unknown: 'crd-missing',
    });
  });

  test('a rule in CEL leaves open what would be accepted, and nothing else', () => {
    const ruled = definition('v1', "{type: integer, x-kubernetes-validations: [{rule: 'self > 1'}]}");
    expect(judge(cup('{size: 3}'), ruled).outcome).toEqual({ unknown: 'cel' });
    expect(judge(cup('{}'), ruled).outcome).toBe('accepted');
    expect(judge(cup('{size: x}'), ruled).outcome).toBe('refused');
  });
});

test('an edit of the definition judges its objects again', () => {
  const workspace = createWorkspace();
  const outcomeWith = (text: string): unknown => {
    const files = [
      { name: 'cup.yaml', text: cup('{size: 30}') },
      { name: 'definition.yaml', text },
    ];
    return workspace.analyze(files, options).files[0]!.documents[0]!.outcome;
  };
  expect(outcomeWith(definition())).toBe('refused');
  expect(outcomeWith(definition('v1', '{type: integer, maximum: 99}'))).toBe('accepted');
  expect(outcomeWith('')).toEqual({ unknown: 'crd-missing' });
});
