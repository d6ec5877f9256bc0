import type { LeftOut } from '../facts.ts';
import type { Words } from '../words.ts';

const central = 'elke schatting op haar centrale waarde (modus, mediaan of midden)';

const parts = ({ estimates, risks }: LeftOut): string =>
  [...(estimates ? [central] : []), ...(risks ? ['geen risicogebeurtenis'] : [])].join(', ');

const planParts = (its: LeftOut & { contingency: boolean }): string =>
  [
    ...(its.estimates || its.risks ? [parts(its)] : ['geen schatting, en geen risico weggelaten']),
    ...(its.contingency ? ['zonder het onvoorzien dat compare meetelt, want trekkingen hebben dat niet'] : []),
  ].join(', ');

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

export const plan: Words['plan'] = {
  central: (its) =>
    its.estimates || its.risks
      ? `${capital(parts(its))}: het gemiddelde kan anders zijn (samen simulate).`
      : 'Deze cijfers berusten op geen enkele schatting, en er is geen risico weggelaten.',
  otherColumns: (its) =>
    its.estimates || its.risks
      ? `Alle andere kolommen: ${parts(its)}.`
      : 'Alle andere kolommen berusten op geen enkele schatting, en er is geen risico weggelaten.',
  reserve: 'Onvoorzien',
  contingency: ({ whose, cost, shares }) =>
    `Onvoorzien in de cijfers${whose === null ? '' : ` ${whose}`}, als deel van de ${cost}: ${shares}.`,
  contingencyBeside: (cost, shares) => `Onvoorzien, dat niet in deze cijfers zit, als deel van de ${cost}: ${shares}.`,
  sides: { before: 'ervoor', after: 'erna' },
  reserved: ({ share, on, scenarios }) => `${share} van ${on} (${scenarios})`,
  planIs: (its) =>
    `Plan: ${planParts(its)}. "is P23": in 23 van 100 trekkingen ligt het cijfer onder dat van het plan; gelijke tellen voor de helft.`,
  planOnly: (its) => `Plan: ${planParts(its)}.`,
  setAside: (amount) => `Als onvoorzien is ${amount} gereserveerd.`,
  firstWith: (scenario) => `Met onvoorzien, zoals compare het meetelt, staat ${scenario} op 1.`,
  drawsWithout: 'Wat uit trekkingen komt, is zonder onvoorzien.',
};
