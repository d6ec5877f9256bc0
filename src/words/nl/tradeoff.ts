import { listed } from '../listed.ts';
import type { Words } from '../words.ts';

type Pieces = Parameters<Words['tradeoff']['firstInMean']>[0];
type Between = Parameters<Words['tradeoff']['onlyInPlan']>[2]['others'][number]['between'][number];

const notDistinguishable = (notApart: readonly string[], where = ''): string =>
  notApart.length === 0 ? '' : ` (${where}niet te onderscheiden van ${listed(notApart, 'of')})`;

const betweenText = ({ from, until, priced: all, notApart }: Between): string => {
  const priced = `${listed(all, 'of')}${notDistinguishable(notApart)}`;
  if (from === null) return until === null ? `bij elke prijs van ${priced}` : `tot ${until} voor ${priced}`;
  return until === null ? `boven ${from} voor ${priced}` : `van ${from} tot ${until} voor ${priced}`;
};

const stands = (scenarios: readonly string[]): string => (scenarios.length === 1 ? 'staat' : 'staan');

const areFirst = (scenarios: readonly string[]): string => `${listed(scenarios, 'en')} ${stands(scenarios)}`;

const levelAtNothing = (scenarios: readonly string[], atNothing: readonly string[]): string =>
  atNothing.length === 0
    ? ''
    : ` (waar het niets waard is, staan ${listed([...scenarios, ...atNothing], 'en')} gelijk)`;

const piecesText = (pieces: Pieces): string =>
  pieces
    .map(({ scenarios, until, atNothing, notApart }, index) => {
      const who = listed(scenarios, 'en');
      const level = `${levelAtNothing(scenarios, atNothing)}${notDistinguishable(notApart)}`;
      if (index > 0) return `${until === null ? `daarboven ${who}` : `daarna tot ${until} ${who}`}${level}`;
      return `${until === null ? 'bij elke prijs' : `tot ${until}`} ${stands(scenarios)} ${who} op de eerste plaats${level}`;
    })
    .join(', ');

const whatever = (priced: readonly string[], atNothing: readonly string[]): string =>
  `${atNothing.length === 0 ? 'Wat' : 'Hoe weinig'} ${listed(priced, 'of')} ook waard is`;

const thereIs = { plan: 'In het plan is er', mean: 'Gemiddeld is er', both: 'Er is' };

export const tradeoff: Words['tradeoff'] = {
  title: (study, asOf) => `Wat iets waard moet zijn: ${study}, zoals bekend in ${asOf}`,
  table: 'De prijs waarbij de rangschikking omslaat',
  delayTable: 'Wat een maand later beginnen kost',
  between: 'Tussen',
  priced: 'Prijs van',
  inPlan: 'In het plan',
  inMean: 'Gemiddeld',
  below: 'Eerste eronder',
  above: 'Eerste erboven',
  scenario: 'Scenario',
  finish: 'Later gereed',
  monthOf: (measure) => `een maand "${measure}"`,
  monthOfDelay: 'een maand tot gereed',
  pointOf: (criterion) => `een punt van 100 op "${criterion}"`,
  first: (priced, pieces) => `Naar de prijs van ${priced}: ${piecesText(pieces)}.`,
  alike: (below, above, at) =>
    `${areFirst(below)} op de eerste plaats tot ${listed(
      at.map(
        ({ priced, plan, mean }) =>
          `${plan}${mean === null ? '' : ` (gemiddeld ${mean})`} voor ${listed(priced, 'of')}`,
      ),
      'of',
    )}, daarboven ${listed(above, 'en')}.`,
  limits: (prices) => `Gemiddeld over de trekkingen: tot ${listed(prices, 'en')}.`,
  firstInMean: (pieces) => `Gemiddeld over de trekkingen: ${piecesText(pieces)}.`,
  without: (scenarios) =>
    `Niet meegeteld: ${listed(scenarios, 'en')}, ${scenarios.length === 1 ? 'dat daarvoor geen waarde heeft' : 'die daarvoor geen waarde hebben'}.`,
  withoutInPlan: (all) =>
    `Zonder waarde in het plan, en daar niet meegeteld: ${all.map(({ scenario, priced }) => `${scenario} voor ${listed(priced, 'en')}`).join('; ')}.`,
  onlyInPlan: (priced, scenarios, { others, atNothing }) =>
    `${whatever(priced, atNothing)}, ${areFirst(scenarios)} in het plan op de eerste plaats${levelAtNothing(scenarios, atNothing)}; gemiddeld ${stands(others[0]?.scenarios ?? [])} daar ${listed(
      others.map((other) => `${listed(other.scenarios, 'en')} ${listed(other.between.map(betweenText), 'en')}`),
      'en',
    )}.`,
  delayed: (metric, { least, most, effect }) => {
    const start = `Een maand later beginnen ${{ adds: 'verhoogt', saves: 'verlaagt', changes: 'verandert' }[effect]} ${metric}`;
    return least.amount === most.amount
      ? `${start} met ${least.amount}, welk scenario ook wordt gekozen.`
      : `${start} met ${least.amount} (${least.scenario}) tot ${most.amount} (${most.scenario}).`;
  },
  always: (priced, scenarios, { atNothing, notApart }) =>
    `${whatever(priced, atNothing)}, ${scenarios.length === 1 ? `${areFirst(scenarios)} op` : `${listed(scenarios, 'en')} delen`} de eerste plaats${levelAtNothing(scenarios, atNothing)}${notDistinguishable(notApart, 'gemiddeld ')}.`,
  never: (scenarios, where) =>
    `${thereIs[where]} geen combinatie van prijzen die ${listed(scenarios, 'of')} op de eerste plaats brengt.`,
  noOther: (others, where) =>
    `${thereIs[where]} geen combinatie van prijzen die een ander scenario dan ${listed(others, 'of')} op de eerste plaats brengt.`,
  infeasible: (scenarios) =>
    `✗ ${listed(scenarios, 'en')} ${scenarios.length === 1 ? 'voldoet' : 'voldoen'} niet aan een eis, en ${scenarios.length === 1 ? 'blijft' : 'blijven'} buiten beschouwing.`,
  nothingPriced:
    'Niets wat een prijs kan hebben, heeft in het plan een waarde voor meer dan één scenario: geen prijs doet daar de rangschikking omslaan.',
  onlyOne: 'Er is maar één scenario: er is geen rangorde die kan omslaan.',
  tooFew: "Minder dan twee scenario's voldoen aan hun eisen: er is geen rangorde die kan omslaan.",
  terms: (cost, hasPrices) =>
    `${hasPrices ? `Bij die prijs staan twee scenario's gelijk op ${cost}, al het andere zonder prijs. ` : ''}Een maand krijgt een prijs zoals structurele kosten: binnen de horizon en zoals die stijgen en contant worden gemaakt; een punt als bedrag ${hasPrices ? 'ervan' : `van ${cost}`}.`,
  mean: 'Gemiddeld: hetzelfde voor de gemiddelden over trekkingen, of daarin aan eisen wordt voldaan of niet.',
  notApart:
    'Niet te onderscheiden: bij geen van deze prijzen verschillen de gemiddelden meer dan twee standaardfouten.',
  delay: 'Een maand later: elke fase die op geen andere wacht, begint een maand later; wat de kalender zegt, blijft.',
};
