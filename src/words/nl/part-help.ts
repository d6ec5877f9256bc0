import type { Words } from '../words.ts';

export const partHelp: Pick<Words['help'], 'part' | 'partOutput' | 'merge'> = {
  part: 'Bereken alleen dit deel van het resultaat, zoals 3/16: samen merge voegt de delen samen',
  partOutput: 'Bij --part: schrijf het deel naar dit bestand in plaats van het te tonen',
  merge: {
    about: 'Voeg de delen van een resultaat samen die simulate --part of explain --part maakte',
    parts: 'Alle delen van één resultaat, in willekeurige volgorde',
    examples: [
      ['samen merge part-*.json', 'Wat één berekening zou tonen'],
      ['samen merge part-*.json --format json', 'Hetzelfde voor een programma'],
    ],
  },
};
