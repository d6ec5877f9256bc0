import type { Words } from '../words.ts';

type NextHelp = Pick<Words['help'], 'discover' | 'plane' | 'tradeoff' | 'solve'>;

export const nextHelp: NextHelp = {
  discover: {
    about:
      'zeg wat waar moet zijn om een scenario op de eerste plaats te brengen: delen van wat wordt getrokken waarin het daar staat',
    scenario: 'het scenario dat op de eerste plaats moet komen',
    examples: [
      ['samen discover 2.5', 'in de studie in deze map'],
      ['samen discover 2.5 --as-of 2020-06 --draws 20000', 'zoals het toen bekend was, uit meer trekkingen'],
    ],
  },
  plane: {
    grid: 'wie voorop staat in het vlak van twee aannames: gebieden met letters; de omslaglijn als getallen in csv en json',
    pairs: 'welke twee aannames samen een ander voorop zetten, waar geen van beide dat alleen doet',
    within: 'bij --pairs: niet verder dan dit deel van de weg naar de uiteinden van hun bereik (standaard: 100%)',
  },
  tradeoff: {
    about:
      'zeg wat een maand van een meetperiode, een maand later gereed en een punt van een criterium waard moet zijn om de rangschikking te doen omslaan',
    draws: 'voor de gemiddelden: hoeveel (standaard: 2000)',
    examples: [
      ['samen tradeoff', 'van de studie in deze map'],
      ['samen tradeoff --as-of 2020-06', 'zoals die toen bekend was'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  solve: {
    about: 'zeg bij welke waarden van een aanname een cijfer op een doel uitkomt, en wat er daar verder uitkomt',
    figure: 'wat een waarde moet hebben: scenarios.<id>.<cijfer>, simulated.<id>.<cijfer>.p80, simulated.<id>.feasible',
    to: 'de waarde: een maand, een bedrag; of een kans (80%), welk deel van de trekkingen --limit moet halen',
    by: 'de aanname om door te zoeken; weggelaten bij een kans in --to: welke waarde dat deel van de trekkingen haalt',
    limit: 'bij een kans in --to: waar de trekkingen binnen moeten blijven',
    from: 'waar te beginnen met zoeken, waar ze geen bereik heeft of een deel ervan bedoeld is',
    until: 'waar op te houden',
    draws: 'van een cijfer van trekkingen: hoeveel (standaard: 2000)',
    examples: [
      [
        'samen solve --figure scenarios.3.finish --to 2024-01 --by team',
        'met welk team het dan af is, en wat dat kost',
      ],
      [
        'samen solve --figure scenarios.3.finish --to 80% --limit 2024-12 --by team',
        'met welk team het in 80 van de 100 op tijd is',
      ],
      ['samen solve --figure scenarios.3.total-cost --to 80%', 'het budget dat 80 van de 100 trekkingen halen'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
};
