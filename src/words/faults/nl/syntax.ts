import type { SyntaxFault } from '../../../problems/problem.ts';

/** What makes no YAML of a text, and what to do in Dutch. */
export const syntax: Readonly<Record<SyntaxFault, readonly [string, string]>> = {
  tab: ['er is met een tab ingesprongen', 'YAML springt in met spaties'],
  indentation: [
    'het inspringen past niet bij wat erboven staat',
    'onderdelen van een lijst of tabel beginnen in dezelfde kolom',
  ],
  deeper: [
    'deze regel springt verder in dan die eromheen',
    'sleutels van een tabel beginnen in dezelfde kolom; een tekst van meer regels met ": " erin hoort tussen aanhalingstekens',
  ],
  shallower: ['deze regel springt minder ver in dan die eronder', 'sleutels van een tabel beginnen in dezelfde kolom'],
  unclosed: ['hier wordt iets geopend dat niet wordt gesloten', 'sluit elke [, { en elk aanhalingsteken'],
  key: [
    'achter deze sleutel staat geen dubbele punt met een spatie',
    'zet een dubbele punt en een spatie tussen een sleutel en haar waarde: "sleutel: waarde"',
  ],
  colon: [
    'dit leest als een sleutel binnen een waarde',
    'zet een tekst met ": " erin tussen aanhalingstekens; na een sleutel komt ": " met een spatie',
  ],
  conflict: ['hier staat nog een conflict van versiebeheer', 'kies een van beide versies'],
  quote: ['deze tekst is niet te lezen', 'zet de tekst tussen aanhalingstekens'],
  escape: [
    'deze code met een backslash kent YAML niet',
    'schrijf tussen dubbele aanhalingstekens \\\\ voor een backslash, of zet de tekst tussen enkele aanhalingstekens',
  ],
  other: [
    'dit is geen YAML',
    'zoek hier of een regel hoger naar een ontbrekende dubbele punt, een komma, een spatie, een aanhalingsteken of een haakje',
  ],
};
