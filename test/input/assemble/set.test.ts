import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/input/parse/parse.ts';
import { applySets } from '../../../src/input/assemble/set.ts';
import type { MapNode } from '../../../src/input/tree/tree.ts';
import { asLiteral, placed } from '../parse/reading.ts';

const study = parse({
  name: 'study.yaml',
  text: `assumptions:
  team: { unit: fte, title: Team, range: 5 .. 60, value: 20, kind: sourced, source: memo, why: so }
  effort: { unit: person-months, known: { 2020-01: { value: 3, kind: judgement } } }
  other: { unit: fte, value: 1, kind: judgement }
scenarios:
  "2.5": { assumptions: { team: { unit: fte, value: 15, kind: judgement }, own: { unit: fte, value: 1, kind: judgement } } }
  "3": { assumptions: {} }
  "4": {}
`,
}).root as MapNode;

const setting = (...sets: readonly (readonly [string, string])[]) => {
  const { root, problems } = applySets(
    study,
    sets.map(([name, value]) => ({ name, value })),
  );
  return {
    data: asLiteral(root) as {
      assumptions: Record<string, unknown>;
      scenarios: Record<string, { assumptions: Record<string, unknown> }>;
    },
    problems: problems.map(({ span, fault }) => `${span.file.name} ${placed(span)}: ${fault.kind}`),
    faults: problems.map(({ fault }) => fault),
  };
};

describe('--set', () => {
  it('puts one value in place of all that was known, as a judgement, and keeps what describes the assumption', () => {
    const { data, problems } = setting(['team', '30'], ['effort', '9 person-months']);

    expect(problems).toEqual([]);
    expect(data.assumptions['team']).toEqual({
      unit: 'fte',
      title: 'Team',
      range: '5 .. 60',
      value: 30,
      kind: 'judgement',
    });
    expect(data.assumptions['effort']).toEqual({ unit: 'person-months', value: '9 person-months', kind: 'judgement' });
    expect(data.assumptions['other']).toEqual({ unit: 'fte', value: 1, kind: 'judgement' });
  });

  it("addresses the study's, and not that of a scenario", () => {
    expect(setting(['team', '30']).data.scenarios['2.5']?.assumptions['team']).toMatchObject({ value: 15 });
  });

  it('addresses that of a scenario by its id', () => {
    const { data } = setting(['2.5/team', '16']);

    expect(data.scenarios['2.5']?.assumptions['team']).toMatchObject({ value: 16, kind: 'judgement' });
    expect(data.assumptions['team']).toMatchObject({ value: 20 });
  });

  it('given twice, the last holds', () => {
    expect(setting(['team', '30'], ['team', '31']).data.assumptions['team']).toMatchObject({ value: 31 });
  });

  it('reads a plain value as the file would', () => {
    expect(setting(['team', '012']).data.assumptions['team']).toMatchObject({ value: '012' });
    expect(setting(['team', '20%']).data.assumptions['team']).toMatchObject({ value: '20%' });
  });

  it('leaves the study that it was given alone', () => {
    setting(['team', '30']);

    expect(asLiteral(study)).toMatchObject({ assumptions: { team: { value: 20, source: 'memo' } } });
  });

  it.each([
    ['3/own', '--set 1:1 3/own: unknown', { thing: 'assumption', near: '2.5/own', scenario: '3' }],
    ['3/team', '--set 1:1 3/team: unknown', { thing: 'assumption', near: 'team', scenario: '3' }],
    ['taem', '--set 1:1 taem: unknown', { thing: 'assumption', near: 'team' }],
    [
      '2.5/taem',
      '--set 1:1 2.5/taem: unknown',
      { thing: 'assumption', near: expect.stringMatching(/team$/), scenario: '2.5' },
    ],
    ['3/team', '--set 1:1 3/team: unknown', { thing: 'assumption', known: [], scenario: '3' }],
    ['4/team', '--set 1:1 4/team: unknown', { thing: 'assumption', known: [], scenario: '4' }],
    ['5/team', '--set 1:1 5/team: unknown', { thing: 'scenario', name: '5', known: ['2.5', '3', '4'] }],
    ['own', '--set 1:1 own: only-in-scenarios', { name: 'own', scenarios: ['2.5'] }],
  ])('of %s is refused at the name', (name, problem, fault) => {
    const { problems, faults } = setting([name, '1']);

    expect(problems).toEqual([problem]);
    expect(faults).toMatchObject([fault]);
  });

  it('of a number that no figure can be made from is refused at the value', () => {
    expect(setting(['team', '0x10']).problems).toEqual(['--set 1:6 0x10: not-a-number']);
  });
});
