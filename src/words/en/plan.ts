import type { LeftOut, PlanWords } from '../plan-words.ts';

const central = 'each estimate at its central value (mode, median or middle)';

const parts = ({ estimates, risks }: LeftOut): string =>
  [...(estimates ? [central] : []), ...(risks ? ['no risk event'] : [])].join(', ');

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

export const plan: PlanWords = {
  central: (its) =>
    its.estimates || its.risks
      ? `${capital(parts(its))}: the mean may differ (samen simulate).`
      : 'These figures rest on no estimate, and no risk is left out.',
  otherColumns: (its) =>
    its.estimates || its.risks
      ? `All other columns: ${parts(its)}.`
      : 'All other columns rest on no estimate, and no risk is left out.',
  reserve: 'Contingency',
  contingency: (metric, shares) =>
    `Contingency in the figures, as part of the ${metric === 'present-value' ? 'present value' : 'total cost'}: ${shares}.`,
  reserved: ({ share, on, scenarios }) => `${share} of ${on} (${scenarios})`,
  planIs: (its) =>
    `Plan: ${[
      ...(its.estimates || its.risks ? [parts(its)] : ['no estimate, and no risk left out']),
      ...(its.contingency ? ['without the contingency that compare counts, as draws have none'] : []),
    ].join(', ')}. "is P23": in 23 of 100 draws the figure is at most that of the plan.`,
  planOnly: (its) => `Plan: ${its.estimates || its.risks ? parts(its) : 'no estimate, and no risk left out'}.`,
  setAside: (amount) => `${amount} of contingency is set aside.`,
  firstWith: (scenario) => `With the contingencies, as compare counts them, ${scenario} comes first.`,
  drawsWithout: 'What comes from draws has no contingency.',
};
