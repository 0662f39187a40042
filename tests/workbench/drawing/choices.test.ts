import { describe, expect, it } from 'vitest';
import {
  filtersOn,
  firstChoices,
  packChoices,
  unpackChoices,
  viewOptions,
  type Choices,
} from '../../../src/workbench/drawing/choices.ts';
import { analysed, lostService } from '../analysed.ts';

const { graph } = analysed('', lostService).analysis;

describe('kept choices', () => {
  it('come back as they were', () => {
    const choices: Choices = {
      as: 'list',
      draw: ['generated', 'guess'],
      labels: false,
      stacks: false,
      withoutNamespaces: ['a'],
      withoutKinds: ['/Pod'],
      onlyBroken: true,
      around: ['x'],
      focus: 'y',
      search: 'web',
      unfolded: ['fan'],
      folded: ['frame a'],
    };
    expect(unpackChoices(packChoices(choices))).toEqual(choices);
  });

  it.each([
    undefined,
    '',
    '{',
    'null',
    '[]',
    '{"around":{"a":1},"as":7,"search":[],"unfolded":[1,null],"draw":["all",7]}',
  ])('are the first ones where %s was kept', (text) => {
    expect(unpackChoices(text)).toEqual(firstChoices);
  });
});

describe('viewOptions', () => {
  it('asks for nothing at first', () => {
    const options = viewOptions(firstChoices, graph);
    expect(options).toEqual({ unfolded: new Set(), folded: new Set() });
    expect(filtersOn(firstChoices, graph)).toBe(0);
  });

  it('lets everything through but the kinds that are taken away', () => {
    const choices = { ...firstChoices, withoutKinds: ['/Service'] };
    const { kinds } = viewOptions(choices, graph);
    expect(kinds?.has('/Service')).toBe(false);
    expect(kinds?.has('/ConfigMap')).toBe(true);
    expect(filtersOn(choices, graph)).toBe(1);
  });

  it('hides nothing by what the graph does not have any more', () => {
    const choices = { ...firstChoices, around: ['gone'], withoutKinds: ['/Gone'], withoutNamespaces: ['gone'] };
    expect(filtersOn(choices, graph)).toBe(0);
  });
});
