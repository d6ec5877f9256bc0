import type { Words } from '../words.ts';

type NextHelp = Pick<Words['help'], 'discover' | 'plane' | 'tradeoff' | 'solve'>;

export const nextHelp: NextHelp = {
  discover: {
    about: 'Toon wat waar moet zijn om een scenario op de eerste plaats te brengen (scenario discovery)',
    scenario: 'Het scenario dat op de eerste plaats moet komen',
    examples: [
      ['samen discover 2.5', 'In de studie in deze map'],
      ['samen discover 2.5 --as-of 2020-06 --draws 20000', 'Zoals het toen bekend was, uit meer trekkingen'],
    ],
  },
  plane: {
    grid: 'Teken wie voorligt in het vlak van deze twee aannames: gebieden met letters; de omslaglijn als getallen in csv en json',
    pairs: 'Toon welke twee aannames samen een ander scenario voor laten liggen, waar geen van beide dat alleen doet',
    within: 'Bij --pairs: ga niet verder dan dit deel van de weg naar de uiteinden van hun bereik (standaard: 100%)',
  },
  tradeoff: {
    about:
      'Toon wat een maand van een meetperiode, een maand later gereed en een punt van een criterium waard moeten zijn om de rangorde te doen omslaan',
    draws: { text: 'Kies het aantal trekkingen voor de gemiddelden', default: '2000' },
    examples: [
      ['samen tradeoff', 'Van de studie in deze map'],
      ['samen tradeoff --as-of 2020-06', 'Zoals die toen bekend was'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  solve: {
    about: 'Zoek de waarden van een aanname waarbij een cijfer een doel haalt, en wat daar verder verandert',
    figure:
      'Kies het cijfer dat het doel moet halen: scenarios.<id>.<cijfer>, simulated.<id>.<cijfer>.p80, simulated.<id>.feasible',
    to: 'Kies het doel: een maand, een bedrag; of een kans (80%), het deel van de trekkingen dat binnen --limit moet blijven',
    by: 'Verander deze aanname; zonder aanname, bij een kans in --to: geef de waarde waar dat deel van de trekkingen binnen blijft',
    limit: 'Bij een kans in --to: kies waar de trekkingen binnen moeten blijven',
    from: 'Begin te zoeken bij deze waarde (standaard: het lage uiteinde van het bereik)',
    until: 'Stop bij deze waarde (standaard: het hoge uiteinde van het bereik)',
    draws: { text: 'Kies het aantal trekkingen, bij een cijfer van trekkingen', default: '2000' },
    examples: [
      [
        'samen solve --figure scenarios.3.finish --to 2024-01 --by team',
        'Met welk team het dan af is, en wat dat kost',
      ],
      [
        'samen solve --figure scenarios.3.finish --to 80% --limit 2024-12 --by team',
        'Met welk team het in 80 van de 100 op tijd is',
      ],
      ['samen solve --figure scenarios.3.total-cost --to 80%', 'Het budget dat 80 van de 100 trekkingen halen'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
};
