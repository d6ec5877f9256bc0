import type { Title } from '../../model/study/study.ts';
import type { ReferenceClass } from './reference-class.ts';

const both = (nl: string, en: string): Title =>
  new Map([
    ['nl', nl],
    ['en', en],
  ]);

/*
 * The lognormal of the Dutch projects of 2018: the one with a mean of 1.36 of which 17.6% lies at 2 or more. With
 * z = Φ⁻¹(1 − 0.176), σ is the smaller root of σ²/2 − zσ + ln(2/1.36) = 0, 0.62264, and μ = ln 1.36 − σ²/2.
 */
const dutchCost2018 = { shape: 'lognormal', p10: 0.5044391556093203, p90: 2.4882811538345746 } as const;

/** The same spread around the mean of 1.37: both ends times 1.37/1.36. */
const dutchTime2018 = {
  shape: 'lognormal',
  p10: (dutchCost2018.p10 * 1.37) / 1.36,
  p90: (dutchCost2018.p90 * 1.37) / 1.36,
} as const;

/** Five in six are as near to budget as a mean of 1.27 leaves them: (1.27 − 3/6) ÷ 5/6. */
const nearBudget = (1.27 - 3 / 6) / (5 / 6);

const oneInSix = (usual: number, rare: number) => ({
  shape: 'discrete' as const,
  options: [
    { value: usual, probability: 5 / 6 },
    { value: rare, probability: 1 / 6 },
  ],
});

/** The reference classes that samen knows, with the documents they rest on. */
export const referenceClasses: readonly ReferenceClass[] = [
  {
    id: 'nl-2018',
    title: both(
      'Grote ICT-projecten van de Nederlandse rijksoverheid, stand van 2018',
      'Large ICT projects of the Dutch central government, as of 2018',
    ),
    cost: {
      estimate: dutchCost2018,
      kind: 'derived',
      why: both(
        'gemiddeld +36%, 22 van de 125 minstens verdubbeld: de lognormale verdeling die beide heeft; de vorm is van ons',
        'mean +36%, 22 of 125 at least doubled: the lognormal distribution that has both; the shape is ours',
      ),
    },
    time: {
      estimate: dutchTime2018,
      kind: 'judgement',
      why: both(
        'gemiddeld +37%; de spreiding is niet bekend: die van de kosten, dus van ons',
        'mean +37%; no spread is known: the relative spread of the cost, so ours',
      ),
    },
    caveat: both(
      '125 projecten van minstens € 5 miljoen, ook lopende; gemiddelde van de verhoudingen, tegen de eerste raming, met wijzigingen van omvang. Volgens de regering is een deel van de stijging geen overschrijding.',
      '125 projects of at least € 5 million, running ones too; the mean of ratios against the first estimate, changes of scope included. The government holds that a part of the rise is no overrun.',
    ),
    sources: [
      {
        title: both(
          'Het Financieele Dagblad, 2 juli 2018, overgenomen door Tweakers (140457)',
          'Het Financieele Dagblad, 2 July 2018, as reported by Tweakers (140457)',
        ),
        published: '2018-07',
        url: null,
      },
    ],
  },
  {
    id: 'nl-2024',
    title: both(
      'Lopende ICT-projecten op het Rijks ICT-dashboard, januari 2024',
      "Running projects on the Dutch government's ICT dashboard, January 2024",
    ),
    cost: {
      estimate: { shape: 'constant', value: 6.14 / 5.17 },
      kind: 'derived',
      why: both(
        'van 5,17 naar 6,14 miljard: een verhouding van totalen, zonder spreiding',
        'from 5.17 to 6.14 billion: a ratio of totals, without a spread',
      ),
    },
    time: null,
    caveat: both(
      '125 lopende projecten: wat nog komt, telt niet mee. Een verhouding van totalen, zonder spreiding; over de duur staat er geen verhouding (gemiddeld 5,3 jaar). Van 265 afgesloten projecten zijn er 18 gestaakt.',
      '125 running projects: what is still to come does not count. A ratio of totals, without a spread; for duration there is no ratio (5.3 years on average). Of 265 closed projects 18 were scrapped.',
    ),
    sources: [
      {
        title: both(
          'Techzine (538823), over het Rijks ICT-dashboard, januari 2024',
          "Techzine (538823), on the government's ICT dashboard, January 2024",
        ),
        published: '2024-01',
        url: null,
      },
    ],
  },
  {
    id: 'one-in-six',
    title: both(
      'ICT-projecten wereldwijd: een op de zes loopt geheel uit de hand (Flyvbjerg en Budzier)',
      'ICT projects worldwide: one in six runs out of hand altogether (Flyvbjerg and Budzier)',
    ),
    cost: {
      estimate: oneInSix(nearBudget, 3),
      kind: 'derived',
      why: both(
        'een op de zes +200%; de andere samen −7,6%, zodat het gemiddelde +27% is, zoals in de bron',
        'one in six +200%; the others together −7.6%, so that the mean is +27%, as in the source',
      ),
    },
    time: {
      estimate: oneInSix(1, 1.7),
      kind: 'judgement',
      why: both(
        'een op de zes bijna +70%; over de andere zegt de bron niets: op tijd, dus van ons',
        'one in six almost +70%; of the others the source says nothing: on time, so ours',
      ),
    },
    caveat: both(
      '1471 projecten; twee waarden in plaats van een verdeling. Wie op tijd klaar is in vijf van de zes gevallen, is dat volgens ons, niet volgens de bron.',
      '1,471 projects; two values instead of a distribution. That five in six are on time is ours, not in the source.',
    ),
    sources: [
      {
        title:
          'B. Flyvbjerg, A. Budzier, Why Your IT Project May Be Riskier Than You Think, Harvard Business Review 89(9)',
        published: '2011-09',
        url: 'https://arxiv.org/abs/1304.0265',
      },
    ],
  },
  {
    id: 'green-book',
    title: both(
      'Optimism bias van het Britse Green Book: uitrusting en ontwikkeling',
      'Optimism bias of the British Green Book: equipment and development',
    ),
    cost: {
      estimate: { shape: 'constant', value: 3 },
      managed: 1.1,
      kind: 'sourced',
      why: both('tabel 2: +200% tot +10%', 'table 2: +200% down to +10%'),
    },
    time: {
      estimate: { shape: 'constant', value: 1.54 },
      managed: 1.1,
      kind: 'sourced',
      why: both('tabel 2: +54% tot +10%', 'table 2: +54% down to +10%'),
    },
    caveat: both(
      "De bovengrens waarmee men begint; --mitigation gaat naar de ondergrens, naar het deel van de risico's dat beheerst is. De steekproef telt 50 projecten over alle soorten; dat ICT hieronder valt, is de gebruikelijke lezing.",
      'The upper bound to start from; --mitigation goes towards the lower bound, by the part of the risks that is managed. The sample is 50 projects of all kinds; that ICT belongs here is the usual reading.',
    ),
    sources: [
      {
        title:
          'Mott MacDonald, Review of Large Public Procurement in the UK, in the supplementary guidance to the Green Book',
        published: '2002',
        url: 'https://www.gov.uk/government/publications/green-book-supplementary-guidance-optimism-bias',
      },
    ],
  },
];

export const referenceClass = (id: string): ReferenceClass | undefined =>
  referenceClasses.find((each) => each.id === id);
