import type { LeftOut } from '../facts.ts';
import type { Words } from '../words.ts';

const central = 'elke schatting op haar centrale waarde (modus, mediaan of midden)';

const parts = ({ estimates, risks }: LeftOut): string =>
  [...(estimates ? [central] : []), ...(risks ? ['geen risicogebeurtenis'] : [])].join(', ');

const planParts = (out: LeftOut & { contingency: boolean }): string =>
  [
    ...(out.estimates || out.risks ? [parts(out)] : ['geen schatting om te trekken, en geen risico weggelaten']),
    ...(out.contingency ? ['zonder het onvoorzien dat compare meetelt, want trekkingen hebben dat niet'] : []),
  ].join(', ');

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

export const plan: Words['plan'] = {
  central: (leftOut) =>
    leftOut.estimates || leftOut.risks
      ? `${capital(parts(leftOut))}: het gemiddelde kan anders zijn (samen simulate).`
      : 'Deze cijfers berusten op geen schatting om te trekken, en er is geen risico weggelaten.',
  otherColumns: (leftOut) =>
    leftOut.estimates || leftOut.risks
      ? `Alle andere kolommen: ${parts(leftOut)}.`
      : 'Alle andere kolommen berusten op geen schatting om te trekken, en er is geen risico weggelaten.',
  reserve: 'Onvoorzien',
  contingency: ({ whose, cost, shares }) =>
    `Onvoorzien in de cijfers${whose === null ? '' : ` ${whose}`}${cost === null ? '' : `, als deel van de ${cost}`}: ${shares}.`,
  contingencyBeside: (cost, shares) => `Onvoorzien, dat niet in deze cijfers zit, als deel van de ${cost}: ${shares}.`,
  sides: { before: 'ervoor', after: 'erna' },
  reserved: ({ share, on, scenarios }) => `${share} van ${on} (${scenarios})`,
  isPercentile:
    '"is P23": in 23 van 100 trekkingen ligt het cijfer onder dat van het plan; gelijke tellen voor de helft.',
  planOnly: (leftOut) => `Plan: ${planParts(leftOut)}.`,
  setAside: (amount) => `Als onvoorzien is ${amount} gereserveerd.`,
  firstWith: (scenario) => `Met onvoorzien, zoals compare het meetelt, staat ${scenario} op 1.`,
  besideDraws: 'Waar het naast trekkingen staat, is het plan zonder onvoorzien, want trekkingen hebben dat niet.',
  drawsWithout: 'Wat uit trekkingen komt, is zonder onvoorzien.',
};
