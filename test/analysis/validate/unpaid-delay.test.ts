import { describe, expect, it } from 'vitest';
import { monthsOf, validate } from '../../../src/analysis/validate/validate.ts';
import { en } from '../../../src/words/en.ts';
import { nl } from '../../../src/words/nl.ts';
import { faultText } from '../../../src/words/words.ts';
import { studyFrom, studyWith } from '../../support/studies.ts';

const risk = { title: 'Hard', probability: '20%', kind: 'judgement', why: 'so', delays: { phase: 'make', by: 2 } };
const make = { responsibility: 'teams', duration: 20, work: [{ effort: 9 }] };
const known = (value: string) => ({ value, kind: 'judgement', why: 'so' });

/** What is said of delays in a study of one scenario, whose work is delayed. */
function delaysIn(parts: object) {
  const scenarios = { one: { title: 'One', phases: { make }, risks: [risk] } };
  const study = studyFrom(studyWith({ scenarios, ...parts } as never));
  const faults = validate(study, monthsOf(study)).map(({ fault }) => fault);
  return faults.filter(({ kind }) => kind === 'unpaid-delay');
}

describe('a delay of which a contract form says nothing', () => {
  it.each([
    [{}, 'all', 'leaves deviations with', 'laat afwijkingen bij'],
    [{ 'deviation-borne-by-supplier': '0%' }, 'all', 'leaves deviations with', 'laat afwijkingen bij'],
    [
      { 'deviation-borne-by-supplier': '60%', 'up-to': '20%' },
      'part',
      'leaves a part of deviations with',
      'laat een deel van de afwijkingen bij',
    ],
    [
      { 'deviation-borne-by-supplier': '100%', 'up-to': '20%' },
      'part',
      'leaves a part of deviations with',
      'laat een deel van de afwijkingen bij',
    ],
    [
      { 'deviation-borne-by-supplier': '$borne' },
      'part',
      'leaves a part of deviations with',
      'laat een deel van de afwijkingen bij',
    ],
  ])('is told with what a form with %j leaves with the client', (terms, left, inEnglish, inDutch) => {
    const borne = { unit: 'percent', known: { '2019-01': known('100%'), '2020-01': known('50%') } };
    const forms = { responsibility: { teams: { rate: 1000, ...terms } }, assumptions: { borne } };
    const faults = delaysIn(forms);

    expect(faults).toMatchObject([{ left }]);
    expect(faults.flatMap((fault) => [faultText(en, fault)[0], faultText(nl, fault)[0]])).toEqual([
      expect.stringContaining(inEnglish),
      expect.stringContaining(inDutch),
    ]);
  });

  it('is told of forms of which one leaves all and another a part', () => {
    const forms = {
      responsibility: { teams: { rate: 1000 }, shared: { rate: 1000, 'deviation-borne-by-supplier': '50%' } },
      scenarios: {
        one: { title: 'One', phases: { make }, risks: [risk] },
        two: { title: 'Two', phases: { make: { ...make, responsibility: 'shared' } }, risks: [risk] },
      },
    };
    const faults = delaysIn(forms);

    expect(faults.map((fault) => faultText(en, fault)[0])[0]).toContain(
      'teams and shared leave deviations, or a part of them, with the client',
    );
    expect(faults.map((fault) => faultText(nl, fault)[0])[0]).toContain(
      'teams en shared laten afwijkingen, of een deel daarvan, bij de opdrachtgever',
    );
  });
});
