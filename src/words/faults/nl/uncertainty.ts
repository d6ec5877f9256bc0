import { counted } from '../../counted.ts';
import { written } from '../../quantity.ts';
import type { FaultWords } from '../../fault-words.ts';
import { wholeReadings } from '../mend.ts';
import { list } from './terms.ts';

const long = (hours: number): string => (hours < 48 ? `${hours} uur` : counted(Math.ceil(hours / 24), 'dag', 'dagen'));

/** What is wrong with what a study says of chances, in Dutch. */
export const uncertainty = {
  'risk-without-effect': () => [
    'dit risico heeft geen gevolg',
    'zeg wat het doet: "delays", "enlarges", "costs", of meer dan een daarvan',
  ],
  'nothing-named': () => ['hier wordt niets genoemd', 'noem er ten minste een'],
  'not-whole': ({ found, least }) => {
    const readings = wholeReadings(found, least);
    return readings.length === 0
      ? [`${found} is geen geheel getal vanaf ${least}`, `schrijf een geheel getal: ${least} of meer`]
      : [`${found} is met decimalen geschreven, en hier hoort een geheel getal`, `schrijf ${readings.join(' of ')}`];
  },
  'rank-out-of-bounds': ({ found }) => [
    `een rangcorrelatie ligt tussen -1 en 1, beide uitgesloten, en dit is ${found}`,
    'waar het een geheel uit het ander volgt: schrijf het als formule, zoals $ander * 2',
  ],
  'not-a-pair': ({ count }) => [
    `een correlatie is tussen twee aannames, en hier ${count === 0 ? 'staat er geen' : count === 1 ? 'staat er 1' : `staan er ${count}`}`,
    'schrijf between: [een, ander], en een correlatie voor elk paar',
  ],
  'correlated-twice': ({ between: [one, other] }) => [
    `de correlatie tussen "${one}" en "${other}" staat hier twee keer`,
    'houd er een; een scenario dat van een ander uitgaat, trekt dezelfde toevalsgetallen',
  ],
  'not-positive-definite': ({ smallest }) => [
    `deze correlaties spreken elkaar tegen: hun matrix heeft een eigenwaarde van ${written(Math.round(smallest * 1e6) / 1e6, 'score')}, en alle moeten boven 0 zijn`,
    'breng ze dichter bij 0: wat met twee andere meegaat kan die niet tegen elkaar in laten gaan',
  ],
  'draws-break': ({ scenario, from, to, estimates }) => [
    `scenario "${scenario}" is in ${from === to ? `trekking ${from}` : `een van de trekkingen ${from} tot en met ${to}`} niet te berekenen: het eindigt niet voor het jaar 9999, of een uitkomst is geen getal of te groot om uit te schrijven`,
    estimates.length === 0
      ? 'kijk naar schattingen zonder uiteinden (p10, p90) die heel groot worden, of bij of onder 0 kunnen komen: een team, een tarief, een doorlooptijd, een gewicht'
      : estimates.length === 1
        ? `maak de schatting van ${list(estimates)} nauwer: met alleen de centrale waarde zijn deze trekkingen te berekenen`
        : `maak de schattingen van ${list(estimates, 10)} nauwer: met alleen hun centrale waarden zijn deze trekkingen te berekenen`,
  ],
  'outside-on-top': ({ of }) =>
    of === 'class'
      ? [
          'één klasse van projecten tegelijk: wat de ene overschreed, zit ook in de andere',
          'geef --outside-view één keer',
        ]
      : [
          'een blik van buiten komt niet boven op een post onvoorzien: klassen vergelijken uitkomsten met ramingen zonder reserve, dus dat zou dubbel tellen',
          'laat de post onvoorzien uit de studie, of trek zonder --outside-view',
        ],
  'no-mitigation': ({ class: id, mitigable }) => [
    id === null
      ? '--mitigation verlaagt de opslag van een blik van buiten, en die is er niet'
      : `klasse "${id}" kent geen mitigatie`,
    `geef --outside-view ${mitigable.join(' of ')} erbij, of laat het weg`,
  ],
  'too-many-draws': ({ draws, limit }) =>
    limit.of === 'time'
      ? [
          `${draws} trekkingen duren naar ruwe schatting ${long(limit.hours)} en vragen ${limit.megabytes} MB geheugen`,
          'vraag er minder: met een honderdste van de trekkingen is de ruis tien keer zo groot, en dat maakt zelden uit',
        ]
      : [
          `${draws} trekkingen zijn te veel voor deze opdracht: die houdt alle trekkingen in het geheugen, van deze studie hoogstens ${limit.most}`,
          `vraag er hoogstens ${limit.most}`,
        ],
  'never-drawn': ({ name, is: what }) => [
    `een correlatie met "${name}" doet niets: het is een ${what === 'formula' ? 'formule' : 'constante'}`,
    what === 'formula' ? 'correleer waar zij uit volgt' : 'geef een schatting, of verwijder de correlatie',
  ],
} satisfies Partial<FaultWords>;
