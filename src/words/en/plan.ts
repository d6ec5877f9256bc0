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
  drawsWithout: 'What comes from draws has no contingency.',
};
