import { explain, type Explained, type ExplainRequest } from '../../src/analysis/explain/explain.ts';
import type { Explanation } from '../../src/analysis/explain/explanation.ts';
import type { Study } from '../../src/model/study/study.ts';
import type { WrittenAssumption } from '../../src/model/written/written.ts';
import { month, scenarioWith } from './studies.ts';

export const dates = { from: month('2020-06'), to: month('2021-04') };

export type Asked = Partial<ExplainRequest> & Partial<typeof dates>;

/** One study at two dates. */
export const atDates = (study: Study, asked: Asked = {}): Explained => {
  const { from, to } = { ...dates, ...asked };
  const request = { metric: study.rankedBy, quantity: null, isOtherStudy: false, ...asked };
  return explain({ study, asOf: from }, { study, asOf: to }, request);
};

export function explained(study: Study, asked: Asked = {}): Explanation {
  const found = atDates(study, asked);
  if (found.explanation === null) throw new Error(JSON.stringify(found));
  return found.explanation;
}

/** What was believed in 2020 and what in 2021. */
export const changed = (
  unit: WrittenAssumption['unit'],
  was: unknown,
  current: unknown,
  since = '2021-04',
): WrittenAssumption =>
  ({
    unit,
    known: {
      '2020-06': { value: was, kind: 'judgement', why: 'as believed' },
      [since]: { value: current, kind: 'judgement', why: 'as found' },
    },
  }) as WrittenAssumption;

export const nameOf = ({ of }: Explanation['effects'][number]): string =>
  of.kind === 'group' ? `group ${of.label}` : (of.changes[0]?.key ?? 'structure');

export const effectsOf = ({ effects }: Explanation): Record<string, number> =>
  Object.fromEntries(effects.map((each) => [nameOf(each), each.effect]));

/** A scenario whose costs are amounts that are added: one of its own, and one that others may share. */
export const adding = (...amounts: readonly string[]) =>
  scenarioWith({
    phases: {
      only: {
        duration: 1,
        costs: amounts.map((amount) => ({ title: 'A cost', amount, when: 'start', category: 'other' })),
      },
    },
  });
