import { written } from '../../quantity.ts';
import type { FaultWords } from '../../words.ts';

/** Wat er mis is met wat een studie over kansen zegt. */
export const uncertainty = {
  'risk-without-effect': () => [
    'dit risico heeft geen gevolg',
    'zeg wat het doet: "delays", "enlarges", "costs", of meer dan een daarvan',
  ],
  'nothing-named': () => ['hier wordt niets genoemd', 'noem er ten minste een'],
  'not-whole': ({ found, least }) => [`${found} is geen geheel getal vanaf ${least}`, 'schrijf er een zonder punt'],
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
    'houd er een; een scenario dat een ander uitbreidt trekt uit hetzelfde toeval',
  ],
  'not-positive-definite': ({ smallest }) => [
    `deze correlaties spreken elkaar tegen: hun matrix heeft een eigenwaarde van ${written(Math.round(smallest * 1e6) / 1e6, 'score')}, en alle moeten boven 0 zijn`,
    'breng ze dichter bij 0: wat met twee andere meegaat kan die niet tegen elkaar in laten gaan',
  ],
  'never-drawn': ({ name, is }) => [
    `een correlatie met "${name}" doet niets: het is een ${is === 'formula' ? 'formule' : 'constante'}`,
    is === 'formula' ? 'correleer waar zij uit volgt' : 'geef een schatting, of verwijder de correlatie',
  ],
} satisfies Partial<FaultWords>;
