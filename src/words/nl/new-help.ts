import { listed } from '../listed.ts';
import type { Words } from '../words.ts';

export const newHelp: Pick<Words['help'], 'new' | 'schema'> = {
  schema: {
    about: 'Toon een JSON Schema, voor editors en scripts',
    of: (names) => `Wat samen leest: ${listed(names, 'of')} (standaard: file, een studie in één bestand)`,
    study: 'Neem de namen en waarden van deze studie erin op: een map met study.yaml, of een bestand',
    output: (names) => `Neem in plaats daarvan wat samen afdrukt, in het Engels beschreven: ${listed(names, 'of')}`,
    isInEnglish: 'Wat samen afdrukt, is alleen in het Engels beschreven.',
    examples: [
      ['samen schema scenario > scenario.schema.json', 'Voor een editor'],
      ['samen schema --study . > study.schema.json', 'Met de namen van deze studie'],
      ['samen schema figures', 'Van figures.yaml'],
      ['samen schema --output comparison', 'Van de JSON van samen compare'],
      ['samen schema --output scenario', 'Van de JSON van samen show'],
    ],
  },
  new: {
    about: 'Voeg een scenario toe aan een studie, als kopie van een ander om te wijzigen',
    what: (things) => `Wat er nieuw is: ${listed(things, 'of')}`,
    id: 'Het id van het nieuwe scenario: kleine letters, cijfers, ".", "_" en "-"',
    from: 'Kopieer dit scenario, met het commentaar; de titel krijgt het nieuwe id erachter',
    examples: [
      ['samen new scenario 3-later --from 3', 'Van de studie in deze map'],
      ['samen new scenario kopen mijn-studie --from huren', 'Van een andere'],
    ],
    next: 'Het is nog een kopie: geef het een eigen titel, en wijzig wat anders moet zijn. Daarna:',
    steps: ({ id, typed: entry }) => {
      const study = entry === null ? '' : ` ${entry}`;
      return [
        [`samen compare${study}`, "De scenario's, gerangschikt"],
        [`samen show ${id}${study}`, 'Het nieuwe scenario op zichzelf'],
      ];
    },
  },
};
