import type { Words } from '../words.ts';

export const solve: Words['solve'] = {
  title: (figure, study, asOf) => `Waar ${figure} op een doel uitkomt: ${study}, zoals bekend in ${asOf}`,
  titleKept: (figure, study, asOf) => `${sentence(figure)}: ${study}, zoals bekend in ${asOf}`,
  table: 'Wat het daar verder wordt',
  value: 'Waarde',
  figure: 'Cijfer',
  percentile: 'Kans op hoogstens',
  error: '±',
  gates: 'Eisen',
  passes: 'voldoet',
  fails: 'faalt',
  rank: 'Plaats',
  figureOf: (what, scenario) => `"${what}" van ${scenario}`,
  mean: (what, scenario) => `het gemiddelde over trekkingen van "${what}" van ${scenario}`,
  quantile: (what, scenario, share) =>
    `de waarde van "${what}" waar ${share} van de trekkingen van ${scenario} binnen blijft`,
  feasible: (scenario) => `het deel van de trekkingen waarin ${scenario} aan zijn eisen voldoet`,
  root: ({ figure, target }, { name, value, now, error }, jumps) =>
    `${sentence(figure)} ${jumps ? 'gaat voorbij' : 'is'} ${target} waar "${name}" ${value} is (${error === null ? '' : `±${error}; `}nu ${now}).`,
  stretch: ({ figure, target }, { name, now }, { from, until }) =>
    `${sentence(figure)} is ${target} zolang "${name}" tussen ${from} en ${until} ligt (nu ${now}).`,
  always: ({ figure, target }, name, { low, high }) =>
    `${sentence(figure)} is steeds ${target} terwijl "${name}" van ${low} naar ${high} gaat.`,
  costs: ({ scenario, at }, amount, than, finish) =>
    `${there(at)} kost ${scenario} ${amount}${than === null ? ', net als nu' : `, ${than.by} ${than.is === 'more' ? 'meer' : 'minder'} dan nu`}${finish === null ? '' : `, en is gereed in ${finish}`}.`,
  failsThere: (scenario, at) => `✗ ${there(at)} voldoet ${scenario} niet aan een eis.`,
  none: ({ figure, target }, name, { least, most, low, high }) =>
    least === most
      ? `${sentence(figure)} is nooit ${target}: het blijft ${least} terwijl "${name}" van ${low} tot ${high} gaat.`
      : `${sentence(figure)} is nooit ${target}: het ligt tussen ${least} en ${most} terwijl "${name}" van ${low} tot ${high} gaat.`,
  afterStart: (length, month) => `${length} na de start (${month})`,
  noValue: (figure, name) => `${sentence(figure)} is voor geen waarde van "${name}" te berekenen.`,
  doesNotRest: (figure, name, value) =>
    `${sentence(figure)} hangt niet af van "${name}": het is ${value}, ongeacht de waarde daarvan.`,
  keeps: ({ scenario, share, what, value, error, isAtLeast }) =>
    `${share} van de trekkingen van ${scenario} blijft ${isAtLeast ? 'op of boven' : 'binnen'} ${value} (±${error}): "${what}".`,
  alwaysKeeps: ({ scenario, what, value }) => `"${what}" van ${scenario} is in elke trekking ${value}.`,
  asSet: 'De aanname zoals met --set, al het andere zoals het is; de andere cijfers zijn die van het plan.',
  asSetInDraws:
    'De aanname zoals met --set, al het andere getrokken met voor elke waarde dezelfde toevalsgetallen; de andere cijfers zijn die van het plan.',
  drawnNow: 'In de eerste rij is ook de aanname getrokken: de waarde ernaast is die van het plan.',
};

const there = (at: string | null): string => (at === null ? 'Daar' : `Bij ${at}`);

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
