import type { LeftOut, PlanWords } from '../plan-words.ts';

const central = 'elke schatting op haar centrale waarde (modus, mediaan of midden)';

const parts = ({ estimates, risks }: LeftOut): string =>
  [...(estimates ? [central] : []), ...(risks ? ['geen risicogebeurtenis'] : [])].join(', ');

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

export const plan: PlanWords = {
  central: (its) =>
    its.estimates || its.risks
      ? `${capital(parts(its))}: het gemiddelde kan anders zijn (samen simulate).`
      : 'Deze cijfers berusten op geen enkele schatting, en er is geen risico weggelaten.',
  otherColumns: (its) =>
    its.estimates || its.risks
      ? `Alle andere kolommen: ${parts(its)}.`
      : 'Alle andere kolommen berusten op geen enkele schatting, en er is geen risico weggelaten.',
  reserve: 'Onvoorzien',
  contingency: (metric, shares) =>
    `Onvoorzien in de cijfers, als deel van de ${metric === 'present-value' ? 'contante waarde' : 'totale kosten'}: ${shares}.`,
  reserved: ({ share, on, scenarios }) => `${share} van ${on} (${scenarios})`,
  drawsWithout: 'Wat uit trekkingen komt, is zonder onvoorzien.',
};
