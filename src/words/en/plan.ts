import type { LeftOut } from '../facts.ts';

const central = 'each estimate at its central value (mode, median or middle)';

const parts = ({ estimates, risks }: LeftOut): string =>
  [...(estimates ? [central] : []), ...(risks ? ['no risk event'] : [])].join(', ');

const planParts = (leftOut: LeftOut & { contingency: boolean }): string =>
  [
    ...(leftOut.estimates || leftOut.risks ? [parts(leftOut)] : ['no estimate to be drawn, and no risk left out']),
    ...(leftOut.contingency ? ['without the contingency that compare counts, as draws have none'] : []),
  ].join(', ');

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

export const plan = {
  /** That the figures are central ones. */
  central: (leftOut: LeftOut) =>
    leftOut.estimates || leftOut.risks
      ? `${capital(parts(leftOut))}: the mean may differ (samen simulate).`
      : 'These figures rest on no estimate to be drawn, and no risk is left out.',
  /** The same of the columns that do not come from draws. */
  otherColumns: (leftOut: LeftOut) =>
    leftOut.estimates || leftOut.risks
      ? `All other columns: ${parts(leftOut)}.`
      : 'All other columns rest on no estimate to be drawn, and no risk is left out.',
  /** The head of the column of what is set aside. */
  reserve: 'Contingency',
  /** What is set aside: of each share in turn, with the scenarios. `whose`: of which of two sides, as "of 2020-06"; or null. Without amounts it is of no `cost`. */
  contingency: ({ whose, cost, shares }: { whose: string | null; cost: string | null; shares: string }) =>
    `Contingency in the figures${whose === null ? '' : ` ${whose}`}${cost === null ? '' : `, as part of the ${cost}`}: ${shares}.`,
  /** The same beside figures that are without it. */
  contingencyBeside: (cost: string, shares: string) =>
    `Contingency, which is not in these figures, as part of the ${cost}: ${shares}.`,
  /** The two sides of a difference, as `whose`. */
  sides: { before: 'before', after: 'after' },
  reserved: ({ share, on, scenarios }: { share: string; on: string; scenarios: string }) =>
    `${share} of ${on} (${scenarios})`,
  /** What "is P23" means. */
  isPercentile: '"is P23": in 23 of 100 draws the figure is below that of the plan, equal ones counting half.',
  /** What the plan is, without draws. */
  planOnly: (leftOut: LeftOut & { contingency: boolean }) => `Plan: ${planParts(leftOut)}.`,
  /** Beside a reserve: what is set aside. */
  setAside: (amount: string) => `${amount} of contingency is set aside.`,
  /** Where another scenario comes first with the contingencies. */
  firstWith: (scenario: string) => `With the contingencies, as compare counts them, ${scenario} comes first.`,
  /** Where figures with a contingency stand beside what is drawn. */
  drawsWithout: 'What comes from draws has no contingency.',
  /** Where the plan beside draws stands in one text with the plan of the comparison. */
  besideDraws: 'Where it is held against draws, the plan is without the contingency, as draws have none.',
};
