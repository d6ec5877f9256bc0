import type { FaultWords } from '../../fault-words.ts';

/** What is wrong with pinned figures, and with what a study forbids, in Dutch. */
export const pins = {
  'bad-age': ({ text }) => [`"${text}" is geen ouderdom`, 'schrijf 365 days, 18 months of 2 years'],
  'bad-figure-value': ({ text, sort }) =>
    sort === 'gate'
      ? [`"${text}" is geen status van een eis`, 'schrijf pass, fail of unknown']
      : [`"${text}" is geen plaats in een rangorde`, 'schrijf een heel getal vanaf 1, of none waar er geen is'],
  'no-tolerance': ({ sort }) => [
    sort === 'gate'
      ? 'aan een eis wordt voldaan of niet: daartussen ligt niets'
      : 'een plaats in een rangorde is dezelfde of een andere',
    'haal "within" weg',
  ],
  'pinned-twice': ({ figure, asOf }) => [
    `${figure} per ${asOf} is al vastgelegd`,
    'een cijfer wordt eenmaal vastgelegd; samen check --update werkt het bij',
  ],
} satisfies Partial<FaultWords>;
