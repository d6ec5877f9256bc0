import { describe, expect, it } from 'vitest';
import { compileDrawn } from '../../../src/engine/compile/scenario.ts';
import { type Drawn, drawnKeys } from '../../../src/engine/drawn/drawn-keys.ts';
import { settle } from '../../../src/engine/settle.ts';
import type { Scenario } from '../../../src/model/study/study.ts';
import type { WrittenScenario } from '../../../src/model/written/written.ts';
import { loaded, scenarioWith, studyWith } from '../../support/studies.ts';

const spread = { min: 1, max: 3 };
const uniform = { shape: 'uniform', ...spread };
const judgement = { kind: 'judgement' } as const;

const assumptions = {
  size: { unit: 'person-months', value: spread, ...judgement },
  team: { unit: 'fte', value: 4, ...judgement },
  twice: { unit: 'person-months', value: '$size * 2' },
} as const;

type Risk = NonNullable<WrittenScenario['risks']>[number];

const leaves: Risk = { title: { en: 'Somebody leaves', nl: 'Iemand gaat weg' }, probability: '20%', ...judgement };
const delays: Risk = { ...leaves, delays: { phase: 'build', by: spread } };
const costs: Risk = { ...leaves, title: 'Somebody leaves', costs: { amount: spread, when: 'build.end' } };
const own = { unit: 'person-months', value: spread, ...judgement } as const;

const base = scenarioWith({
  phases: { build: { responsibility: 'teams', team: '$team', work: [{ effort: '$twice' }, { effort: '$own' }] } },
  assumptions: { own },
  risks: [{ ...delays, enlarges: { phase: 'build', by: '10%' } }, costs],
});

/** What is drawn for one of the scenarios, of which all but the first may extend others. */
function drawnFor(id: string, others: Record<string, unknown> = {}, first: WrittenScenario = base): Drawn[] {
  const { study } = loaded({ ...studyWith({ assumptions }), scenarios: { first, ...others } });
  const settled = settle(study, [...study.scenarios.values()], study.asOf);
  return drawnKeys(study, compileDrawn(study, study.scenarios.get(id) as Scenario, settled), settled);
}

const streams = (drawn: readonly Drawn[]): string[] => drawn.map(({ stream }) => stream);

describe('what is drawn for a plan', () => {
  it('is every estimate in force, the luck of every risk, and the estimates of their effects; no constant, no formula', () => {
    expect(drawnFor('first')).toEqual([
      { key: 'first/risks/0/luck', stream: 'first/risk/luck/1/Somebody leaves', from: 'uniform' },
      { key: 'first/risks/0/delays', stream: 'first/risk/delays/1/Somebody leaves', from: uniform },
      { key: 'first/risks/1/luck', stream: 'first/risk/luck/2/Somebody leaves', from: 'uniform' },
      { key: 'size', stream: 'size', from: uniform },
      { key: 'first/own', stream: 'first/own', from: uniform },
      { key: 'first/risks/1/costs', stream: 'first/risk/costs/2/Somebody leaves', from: uniform },
    ]);
  });
});

describe('the stream of a draw', () => {
  it('is that of the scenario it comes from, for one that extends it and changes nothing, however far', () => {
    const others = { second: { extends: 'first' }, third: { extends: 'second', title: 'The third' } };

    expect(streams(drawnFor('third', others))).toEqual(streams(drawnFor('first')));
    expect(drawnFor('third', others).map(({ key }) => key)).toContain('third/own');
  });

  it('is the same where a scenario only says more of what it inherits', () => {
    const second = { extends: 'first', assumptions: { own: { value: { min: 5, max: 9 } } } };
    const drawn = drawnFor('second', { second }).find(({ key }) => key === 'second/own');

    expect(drawn).toEqual({ key: 'second/own', stream: 'first/own', from: { shape: 'uniform', min: 5, max: 9 } });
  });

  it('begins anew where the chain is broken', () => {
    const others = {
      second: {
        extends: 'first',
        assumptions: { own: null, other: own },
        phases: { build: { work: [{ effort: 1 }] } },
      },
      third: { extends: 'second', assumptions: { own }, phases: { build: { work: [{ effort: '$own' }] } } },
    };

    expect(streams(drawnFor('third', others))).toContain('third/own');
  });

  it('is not that of a scenario of the same assumption that it does not extend', () => {
    expect(streams(drawnFor('second', { second: base }))).toContain('second/own');
  });

  it('of a risk stays where another is written before it, and is its own where its scenario adds it', () => {
    const risks = [{ ...delays, title: 'Something else' }, { ...costs }];
    const found = streams(drawnFor('second', { second: { extends: 'first', risks } }));

    expect(found).toContain('second/risk/luck/1/Something else');
    expect(found).toContain('first/risk/luck/1/Somebody leaves');
    expect(found).toContain('first/risk/costs/1/Somebody leaves');
  });

  it('of a risk of a title that the scenario above has once is its own the second time', () => {
    const second = { extends: 'first', risks: [delays, costs, delays] };

    expect(streams(drawnFor('second', { second }))).toContain('second/risk/luck/3/Somebody leaves');
  });
});
