import { describe, expect, it } from 'vitest';
import type { TraceLine } from '../../../src/analysis/trace/trace.ts';
import { anyStudy } from '../../support/any-study.ts';
import { harbour } from '../../support/cli.ts';
import { loadedFolder } from '../../support/loaded-folder.ts';
import { fc } from '../../support/seed.ts';
import { compared, resultOf, runOf, studyFrom, studyOf, work } from '../../support/studies.ts';
import { traced } from '../../support/traces.ts';

/** A line and all that it rests on, each once. */
function linesOf(line: TraceLine, found = new Set<TraceLine>()): Set<TraceLine> {
  if (found.has(line)) return found;
  found.add(line);
  for (const input of line.inputs) linesOf(input, found);
  return found;
}

const idsOf = (line: TraceLine): string[] => [...linesOf(line)].map(({ id }) => id);
const lineOf = (root: TraceLine, id: string): TraceLine | undefined =>
  [...linesOf(root)].find((line) => line.id === id);
const leavesOf = (root: TraceLine): TraceLine[] => [...linesOf(root)].filter(({ inputs }) => inputs.length === 0);

const port = loadedFolder(harbour).study;

describe('a trace', () => {
  it('has the value of the comparison, to the last bit', () => {
    for (const { id, presentValue, totalCost, finish, score } of compared(port).scenarios) {
      expect(traced(port, { scenario: id, figure: 'present-value' }).value).toBe(presentValue);
      expect(traced(port, { scenario: id, figure: 'total-cost' }).value).toBe(totalCost);
      expect(traced(port, { scenario: id, figure: 'finish' }).value).toBe(finish);
      expect(traced(port, { scenario: id, figure: 'score' }).value).toBe(score);
    }
  });

  it('ends in what was written, and in nothing else', () => {
    for (const { rule, expression } of leavesOf(traced(port, { scenario: '2.5', figure: 'present-value' }))) {
      expect(['given', 'literal']).toContain(rule);
      expect(expression).toBeNull();
    }
  });

  it('says of every assumption what kind of number it is, and where', () => {
    const assumptions = leavesOf(traced(port, { scenario: '2.5', figure: 'score' })).filter(
      ({ label }) => label.of === 'assumption',
    );

    expect(assumptions.length).toBeGreaterThan(5);
    for (const { origin } of assumptions) {
      expect(['sourced', 'derived', 'judgement']).toContain(origin?.kind);
      expect(origin?.path).not.toBeNull();
    }
  });

  it('counts a number that was written in a field as unstated, and a default as nothing', () => {
    const root = traced(port, { scenario: '2.5', figure: 'present-value' });

    expect(lineOf(root, 'responsibility.result-obligation.premium')?.origin?.kind).toBe('unstated');
    expect(lineOf(root, 'responsibility.led-teams.premium')?.origin).toMatchObject({ kind: null, path: null });
    expect(lineOf(root, 'vat rate')?.origin?.kind).toBeNull();
  });

  it('passes over a field that only names an assumption: its value is the same', () => {
    const root = traced(port, { scenario: '2.5', figure: 'phases.reuse.duration' });

    expect(root.inputs.map(({ id }) => id)).toEqual(['phases.reuse.effort', 'assumptions.2.5/team']);
    expect(idsOf(root)).not.toContain('phases.reuse.team');
  });

  it('does not pass over another rule of one input: what is planned on is told', () => {
    const root = traced(port, { scenario: '2.5', figure: 'present-value' });

    expect(lineOf(root, 'phases.reuse.planned-effort')).toMatchObject({
      rule: 'planned',
      value: expect.closeTo(222.48, 9),
    });
  });

  it('has the inputs of every line of the plan in their order, with their values and units', () => {
    fc.assert(
      fc.property(anyStudy, (data) => {
        const study = studyFrom(data);
        const { plan, columns } = runOf(study, 'scenario-1');
        for (const line of linesOf(traced(study, { scenario: 'scenario-1', figure: 'score' }))) {
          const planned = plan.lines[plan.numberOf.get(line.id) ?? -1];
          const inputs = planned !== undefined && 'inputs' in planned ? planned.inputs : [];
          expect(line.rule).toBe(planned?.rule);
          expect(line.inputs.map(({ value, unit }) => [value ?? Number.NaN, unit])).toEqual(
            inputs.map((input) => [columns.at(input), plan.lines[input]?.unit]),
          );
        }
      }),
    );
  });

  it('is one object for a line that several rest on', () => {
    const root = traced(port, { scenario: '2.5', figure: 'present-value' });

    expect(new Set(idsOf(root)).size).toBe(idsOf(root).length);
  });
});

describe('a trace of an assumption', () => {
  it('takes that of the scenario before that of the study', () => {
    expect(traced(port, { scenario: '2.5', figure: '$team' })).toMatchObject({ id: 'assumptions.2.5/team', value: 15 });
    expect(traced(port, { scenario: '3', figure: '$team' })).toMatchObject({ id: 'assumptions.team', value: 20 });
  });

  it('is that of the value in force', () => {
    const then = traced(port, { scenario: '2.5', figure: '$code-entanglement', asOf: '2020-06' });

    expect(then).toMatchObject({ value: 0.2, origin: { kind: 'judgement', why: 'as first believed' } });
    expect(then.origin?.path?.at(-1)).toBe('2020-06');
  });

  it('tells that nothing is known yet', () => {
    const bidders = traced(port, { scenario: '2.5', figure: '$bidders', asOf: '2020-06' });

    expect(bidders).toMatchObject({ value: null, origin: { kind: null, path: ['assumptions', 'bidders'] } });
  });

  const formula = {
    assumptions: {
      developers: { unit: 'fte', value: 4, kind: 'judgement', why: 'round' },
      months: { unit: 'months', value: 6, kind: 'judgement', why: 'round' },
      size: { unit: 'person-months', value: '$developers * $months + 1 person-months' },
    },
  } as const;

  it('that is a formula leads to the assumptions it is made of', () => {
    const root = traced(
      studyFrom(studyOf({ phases: { build: work(1, 2, { work: [{ effort: '$size' }] }) } }, formula)),
      {
        figure: '$size',
      },
    );

    expect(root).toMatchObject({ value: 25, rule: 'sum', origin: { kind: 'derived' } });
    expect(root.origin?.path).toEqual(['assumptions', 'size', 'value']);
    expect(leavesOf(root).map(({ id, value }) => [id, value])).toEqual(
      expect.arrayContaining([
        ['assumptions.developers', 4],
        ['assumptions.months', 6],
      ]),
    );
  });

  it('that is a formula of other assumptions in one scenario uses the ones of that scenario', () => {
    const study = studyOf(
      {
        phases: { build: work(1, 2, { work: [{ effort: '$size' }] }) },
        assumptions: { developers: { unit: 'fte', value: 10, kind: 'judgement', why: 'more' } },
      },
      formula,
    );
    const root = traced(studyFrom(study), { figure: 'effort' });

    expect(root.value).toBe(resultOf(study).effort);
    expect(idsOf(root)).toContain('assumptions.only/developers');
    expect(idsOf(root)).not.toContain('assumptions.developers');
  });
});

describe('a trace of gates', () => {
  it('tells a gate of which nothing is known as unknown, and lets it stop nothing', () => {
    const root = traced(port, { scenario: '2.5', figure: 'feasible', asOf: '2020-06' });

    expect(root.inputs.map(({ id, value }) => [id, value])).toEqual([
      ['gates.led-teams.0', null],
      ['gates.result-obligation.0', 1],
    ]);
    expect(root.value).toBe(1);
  });

  it('tells the gate that fails', () => {
    const root = traced(port, { scenario: '2.5', figure: 'feasible' });

    expect(root.value).toBe(0);
    expect(lineOf(root, 'gates.result-obligation.0')?.value).toBe(0);
  });
});

const rank = (scenario: string) => traced(port, { scenario, figure: 'rank' });

describe('a trace of a rank', () => {
  it('is the place in the comparison, null for what is not feasible', () => {
    for (const { id, rank: place } of compared(port).scenarios) expect(rank(id).value).toBe(place);
    expect(rank('2.5').value).toBeNull();
  });

  it('rests on the own figure and gates, and on the figures of the other feasible scenarios, best first', () => {
    const { inputs } = rank('3');
    const others = inputs.slice(2);

    expect(inputs.slice(0, 2).map(({ id }) => id)).toEqual(['present-value', 'feasible']);
    expect(others.map(({ id }) => id)).toEqual(['3-late/present-value', 'keep/present-value']);
    expect(others.map(({ value }) => value)).toEqual(others.map(({ value }) => value ?? 0).toSorted((a, b) => a - b));
  });

  it('leaves the figures of others to be traced there', () => {
    for (const other of rank('3').inputs.slice(2)) expect(other).toMatchObject({ rule: 'other', inputs: [] });
  });
});
