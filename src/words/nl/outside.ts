import { counted } from '../counted.ts';
import type { Words } from '../words.ts';

const parts = { cost: 'Kosten', time: 'Duur' };
const kinds = { sourced: 'uit de bron', derived: 'afgeleid', judgement: 'oordeel' };

export const outside: Words['outside'] = {
  applied: ({ title, cost, time, mitigation }) =>
    `Blik van buiten: ${cost && time ? 'kosten en duur van de fasen worden' : cost ? 'de kosten van de fasen worden' : 'de duur van de fasen wordt'} vermenigvuldigd met hoe projecten van deze klasse afliepen, in plaats van uit de eigen ramingen en risico's van de studie te trekken: ${title}${mitigation === null ? '' : `, waarbij ${mitigation} van de risico's beheerst is`}.`,
  oneNumberTitle: (comparedAt) => `Met de blik van buiten: ${comparedAt}`,
  oneNumber:
    'De klasse is één getal, zonder spreiding: elk cijfer hieronder is wat het plan met dat getal wordt; kansen zijn er niet, en een S-curve evenmin.',
  notRanked:
    "De klasse dient niet om te rangschikken: alle scenario's lopen erdoor even ver uit, zodat ze niets zegt over hun verschillen. De volgorde is die van het plan.",
  rankingOfPlan: 'De volgorde van het plan',
  withClass: 'Met de klasse',
  more: 'Verschil',
  ownMeans: 'De eigen ramingen van de studie naast de klasse',
  ownMeansNote:
    "Een verhouding is die tot het plan van het scenario: 1,20 is 20% meer. Eigen gemiddelde: wat de ramingen en risico's van de studie gemiddeld opleveren.",
  ownMean: 'Eigen gemiddelde',
  classRatio: 'Klasse',
  own: 'Waar de eigen ramingen van de studie in de klasse liggen',
  ownNote: (draws) =>
    `Een verhouding is die tot het plan van het scenario: 1,20 is 20% meer. "P43" ernaast: 43 van de 100 projecten van de klasse bleven daarbinnen. P50 en P80 zijn die van de eigen ramingen en risico's van de studie, uit ${counted(draws, 'trekking', 'trekkingen')}.`,
  ofCost: 'kosten van de fasen',
  ofTime: 'eerste begin tot gereed',
  plan: 'Plan',
  ratio: { p50: 'Eigen P50', p80: 'Eigen P80' },
  inClass: { p50: 'in klasse', p80: 'in klasse' },
  basis: ({ of, shape, kind, why }) => `${parts[of]}: ${shape} (${kinds[kind]}: ${why}).`,
  always: (ratio) => `${ratio} × de raming`,
  between: (p10, p50, p90) => `P10 ${p10}, P50 ${p50}, P90 ${p90} × de raming`,
  either: (options) => `${options} × de raming`,
  option: (ratio, chance) => `${ratio} (${chance})`,
  silent: {
    cost: 'De klasse zegt niets over kosten: die zijn als gepland, op wat uit de tijd volgt na.',
    time: 'De klasse zegt niets over duur: die is als gepland.',
  },
  drawn: 'Uitkomst van het project tegenover de raming',
  together: "Dat kosten en duur samen uitlopen, en alle scenario's gelijk, is ons oordeel.",
  caveat: (text) => `Let op: ${text}`,
  source: (titles) => `Bron: ${titles}.`,
};
