import { describe, expect, it } from 'vitest';
import { faultsOf, runOf, scenarioWith, studyFrom, studyOf } from '../../support/studies.ts';

const paid = (when: Readonly<Record<string, string>>) =>
  studyOf(
    {
      phases: {
        tender: { duration: 6 },
        build: {
          after: 'tender',
          duration: 12,
          costs: [{ title: 'System', amount: '1000000 EUR', when, category: 'hardware', vat: true }],
        },
      },
      milestones: { takeover: 'build.end + 7 months' },
    },
    {
      start: '2025-01',
      horizon: '2029-12',
      'as-of': '2025-01',
      prices: { basis: 'nominal', level: 2025 },
      indexation: { hardware: '10%' },
      discounting: { rate: '5%', basis: 'nominal', base: 2025, timing: 'end-of-year' },
      vat: { rate: '20%', recoverable: false },
    },
  );

const kinds = (when: Readonly<Record<string, string>>): string[] => faultsOf(paid(when)).map(({ kind }) => kind);

describe('a cost that is paid by milestone', () => {
  it('falls in the months of its events, indexed, discounted and taxed as of then', () => {
    // 30% in July 2025, 40% in July 2026 at 1.1, 30% in February 2027 at 1.21; all with 20% VAT.
    const { columns } = runOf(studyFrom(paid({ start: '30%', 'build.end': '40%', takeover: '30%' })));

    expect(columns.number('total-cost')).toBeCloseTo(1.2 * (300_000 + 440_000 + 363_000), 6);
    expect(columns.number('present-value')).toBeCloseTo(
      1.2 * (300_000 / 1.05 + 440_000 / 1.1025 + 363_000 / 1.157625),
      6,
    );
    expect(columns.number('phases.build.cost')).toBeCloseTo(1_323_600, 6);
  });

  it('all at the start of its phase is what `when: start` is', () => {
    const [parts, whole] = [paid({ start: '100%' }), paid({})];
    const scenario = whole.scenarios?.['only'] ?? scenarioWith({});
    const cost = scenario.phases['build']?.costs?.[0];
    if (cost !== undefined) cost.when = 'start';

    expect(runOf(studyFrom(parts)).columns.number('present-value')).toBe(
      runOf(studyFrom(whole)).columns.number('present-value'),
    );
  });

  it('is paid as a whole, at events that there are', () => {
    expect(kinds({ start: '30%', end: '60%' })).toEqual(['payments-sum']);
    expect(kinds({ start: '30%', going: '70%' })).toEqual(['unknown']);
    expect(kinds({ start: '130%', end: '-30%' })).toEqual(['out-of-bounds', 'out-of-bounds']);
    expect(kinds({})).toEqual(['payments-sum']);
  });
});
