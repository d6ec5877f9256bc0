import { describe, expect, it } from 'vitest';
import { once } from '../../support/columns.ts';
import { faultsOf, loaded, resultOf, studyOf, work } from '../../support/studies.ts';
import { print, reportOf, shownOf } from '../../support/shown.ts';
import { printedTrace } from '../../support/traces.ts';

const forms = {
  own: { 'performed-by': 'own', rate: 9000, direction: '10%', 'direction-rate': 7000 },
  teams: { rate: 15_000, premium: '10%' },
} as const;
const scenario = {
  phases: { make: work(10, 2, { responsibility: 'own' }), build: work(20, 4) },
  running: [{ title: 'Hosting', amount: '1000 EUR/month', from: 'start', until: '2021-01' }],
};
const entry = { responsibility: forms, vat: { rate: '21%', recoverable: false } } as const;

const as = (by: 'own' | 'supplier') => ({
  responsibility: { ...forms, own: { ...forms.own, 'performed-by': by, premium: '7%', vat: true } },
  vat: entry.vat,
});

const faultsWith = (terms: object) =>
  faultsOf(studyOf(scenario, { responsibility: { ...forms, own: { ...forms.own, ...terms } } }));

describe('own people', () => {
  it('cost what they cost, without VAT, and are no supplier', () => {
    const { costs } = shownOf(studyOf(scenario, entry));

    expect(costs).toMatchObject([
      { category: 'labour', supplier: 330_000, client: 97_000, other: 0 },
      { category: 'other', supplier: 0, client: 0, other: 12_000 },
      { category: 'vat', supplier: 69_300, client: 0, other: 0 },
    ]);
  });

  it('bear VAT where the form says so', () => {
    const own = { ...entry, responsibility: { ...forms, own: { ...forms.own, vat: true } } };

    expect(resultOf(studyOf(scenario, own)).totalCost - resultOf(studyOf(scenario, entry)).totalCost).toBeCloseTo(
      90_000 * 0.21,
      6,
    );
  });

  it('cost the same as a supplier on the same terms', () => {
    expect(resultOf(studyOf(scenario, as('own')))).toEqual(resultOf(studyOf(scenario, as('supplier'))));
    expect(once('own-price', [9000, 0.07, 10])).toBe(once('supplier-price', [9000, 0.07, 0, 8, 10]));
  });

  it('are said by show and by trace', () => {
    const study = loaded(studyOf(scenario, entry));

    const shown = print(reportOf(studyOf(scenario, entry)), 160);

    expect(shown).toMatch(/Done by/);
    expect(shown).toMatch(/make.*Own staff/);
    expect(print(reportOf(studyOf(scenario, entry), 'only', 'nl'), 160)).toMatch(/Door wie/);
    expect(printedTrace(study, { figure: 'one-off' })).toContain("make: own people's work");
    expect(printedTrace(study, { figure: 'one-off', language: 'nl' })).toContain('make: werk van eigen mensen');
  });

  it('bear nothing that a supplier would', () => {
    expect(faultsWith({ 'deviation-borne-by-supplier': '50%' })).toMatchObject([{ kind: 'no-supplier' }]);
    expect(faultsWith({ 'performed-by': 'nobody' })).toMatchObject([{ kind: 'not-one-of' }]);
  });
});
