import type { WrittenAssumption, WrittenScenario, WrittenStudy } from '../../src/model/written/written.ts';
import { integer, oneOf } from './any-value.ts';
import { changed } from './explained.ts';
import { fc } from './seed.ts';
import { scenarioWith, studyWith } from './studies.ts';

/*
 * Studies of which figures and gates changed between two dates, with so few different values that places are often shared,
 * leads often the same, and gates often at their bound.
 */

const cost = integer(1, 5).map((hundreds) => `${hundreds * 100} EUR`);
const length = integer(1, 4).map((months) => `${months} months`);
const share = oneOf('20%', '50%', '80%');

const guess = { kind: 'judgement', why: 'round' } as const;

/** Of which nothing was known at first, or which changed, or did not. */
const documented = fc.oneof(
  fc.tuple(share, share).map(([was, current]) => changed('percent', was, current)),
  share.map((value): WrittenAssumption => ({ unit: 'percent', known: { '2021-04': { value, ...guess } } })),
);

const dated = (unit: 'EUR' | 'months', value: fc.Arbitrary<string>): fc.Arbitrary<WrittenAssumption> =>
  fc.tuple(value, value).map(([was, current]) => changed(unit, was, current));

const form = fc
  .array(fc.record({ assumption: oneOf('share-1', 'share-2'), 'at-least': share }), { maxLength: 2 })
  .map((requires) => ({ rate: 100, requires }));

const scenario = (index: number): fc.Arbitrary<WrittenScenario> =>
  fc.record({ form: oneOf('form-1', 'form-2', 'form-3'), shared: fc.boolean() }).map((entry) =>
    scenarioWith({
      phases: {
        only: {
          duration: `$length-${index}`,
          responsibility: entry.form,
          costs: [`$cost-${index}`, ...(entry.shared ? ['$cost-0'] : [])].map((amount) => ({
            title: 'A cost',
            amount,
            when: 'start' as const,
          })),
        },
      },
    }),
  );

const indices = [1, 2, 3, 4, 5];

export const anySwitch: fc.Arbitrary<WrittenStudy> = fc
  .record({
    costs: fc.tuple(...[0, ...indices].map(() => dated('EUR', cost))),
    lengths: fc.tuple(...indices.map(() => dated('months', length))),
    shares: fc.tuple(documented, documented),
    forms: fc.tuple(form, form, form),
    scenarios: fc.tuple(...indices.map(scenario)),
    count: integer(1, 5),
    by: oneOf('total-cost', 'total-cost', 'finish'),
  })
  .map((entry) =>
    studyWith({
      ranking: { by: entry.by },
      assumptions: Object.fromEntries([
        ...entry.costs.map((each, index) => [`cost-${index}`, each] as const),
        ...entry.lengths.map((each, index) => [`length-${index + 1}`, each] as const),
        ...entry.shares.map((each, index) => [`share-${index + 1}`, each] as const),
      ]),
      responsibility: Object.fromEntries(entry.forms.map((each, index) => [`form-${index + 1}`, each])),
      scenarios: Object.fromEntries(
        entry.scenarios.slice(0, entry.count).map((each, index) => [`s${index + 1}`, each]),
      ),
    }),
  );
