import { describe, expect, it } from 'vitest';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import { objectiveOf, variablesOf } from '../../../src/analysis/sensitivity/objective.ts';
import { pairsOf } from '../../../src/analysis/sensitivity/pairs.ts';
import type { WrittenStudy } from '../../../src/model/written/written.ts';
import { pairSentence } from '../../../src/report/lines/pair-sentence.ts';
import { en } from '../../../src/words/en.ts';
import { nl } from '../../../src/words/nl.ts';
import { fc, tries } from '../../support/seed.ts';
import { comparisonOf, scenarioWith, studyFrom, studyWith } from '../../support/studies.ts';

interface Values {
  /** In hundredths. */
  readonly share: number;
  readonly months: number;
}

const needsShare = (least: number) => ({ assumption: 'share', 'at-least': `${least}%`, because: 'so it is' });
const needsMonths = (most: number) => ({ assumption: 'months', 'at-most': `${most} months`, because: 'so it is' });

const studyAt = ({ share, months }: Values, scenarios: Readonly<Record<string, object>>): WrittenStudy =>
  studyWith({
    assumptions: {
      share: { unit: 'percent', value: `${share}%`, range: '0% .. 100%', kind: 'judgement' },
      months: { unit: 'months', value: months, range: '0 .. 24', kind: 'judgement' },
    },
    scenarios: Object.fromEntries(Object.entries(scenarios).map(([id, more]) => [id, scenarioWith(more)])),
  } as Partial<WrittenStudy>);

/** Each has a gate of its own, so that nobody passes where both fail. */
const each = (share: number, months: number) => ({
  one: { requires: [needsShare(share)] },
  other: { requires: [needsMonths(months)] },
});

/** One that needs both. */
const both = (share: number, months: number) => ({ one: { requires: [needsShare(share), needsMonths(months)] } });

function said(data: WrittenStudy, words = en): string[] {
  const study = studyFrom(data);
  const { runs } = runsOf(study, [...study.scenarios.values()], study.asOf);
  const objective = objectiveOf(study, study.rankedBy, runs);
  return pairsOf(objective, variablesOf(objective), 1).pairs.map((pair) => pairSentence(pair, words));
}

describe('the border of a gate', () => {
  it('is not where a gate fails, as at its limit it passes', () => {
    const data = studyAt({ share: 50, months: 3 }, each(40, 4));
    expect(said(data)).toEqual([
      'No scenario passes its gates where "months" is above 4 months (now 3 months) and "share" is below 40% (now 50%); neither does that alone.',
    ]);
    expect(said(data, nl)).toEqual([
      'Geen scenario voldoet aan zijn eisen waar "months" boven 4 maanden ligt (nu 3 maanden) en "share" onder 40% ligt (nu 50%); geen van beide doet dat alleen.',
    ]);
    expect(said(studyAt({ share: 50, months: 4 }, each(40, 4)))[0]).toContain('above 4 months (now 4 months)');
  });

  it('is where a gate passes', () => {
    const data = studyAt({ share: 30, months: 6 }, both(40, 4));
    expect(said(data)[0]).toContain('where "months" is at most 4 months (now 6 months) and "share" is at least 40%');
    expect(said(data, nl)[0]).toContain('waar "months" hoogstens 4 maanden is (nu 6 maanden) en "share" minstens 40%');
  });

  it('is on the side that is told, wherever it lies', () => {
    const limit = fc.record({ share: fc.integer({ min: 20, max: 80 }), months: fc.integer({ min: 4, max: 20 }) });
    fc.assert(
      fc.property(limit, fc.boolean(), ({ share, months }, isEach) => {
        const scenarios = isEach ? each(share, months) : both(share, months);
        const now = isEach ? { share: 95, months: 1 } : { share: 5, months: 23 };
        const [sentence = ''] = said(studyAt(now, scenarios));
        const [, ofMonths = '', m = ''] = /"months" is ([a-z ]+) (\S+) months/.exec(sentence) ?? [];
        const [, ofShare = '', s = ''] = /"share" is ([a-z ]+) (\S+)%/.exec(sentence) ?? [];
        const isPassing = (values: Values): boolean =>
          comparisonOf(studyAt(values, scenarios)).scenarios.some(({ feasible }) => feasible);
        const at = { share: Number(s), months: Number(m) };
        const isThere = isPassing(at) !== isEach;
        expect([ofMonths, ofShare].every((side) => side.startsWith('at '))).toBe(isThere);

        const inside = { share: at.share + (isEach ? -0.01 : 0.01), months: at.months + (isEach ? 0.01 : -0.01) };
        expect(isPassing(inside)).toBe(!isEach);
      }),
      { numRuns: tries(80) },
    );
  });
});
