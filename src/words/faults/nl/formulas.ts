import type { FormulaTime, FormulaSyntax } from '../../../problems/assumption-fault.ts';
import type { Fault } from '../../../problems/problem.ts';
import type { Unit } from '../../../units/unit.ts';
import type { FaultWords, Phrase } from '../../fault-words.ts';
import { readsAsDollars } from '../mend.ts';
import { apart, plainSign } from '../parts.ts';
import { dollars } from './terms.ts';

const cutByComma = 'tussen { en } beëindigt een komma de waarde, en dus deze formule';

const syntax: Readonly<Record<FormulaSyntax, (found: string) => Phrase>> = {
  sign: (found) => [`${found} is geen teken van een formule`, `schrijf ${plainSign(found)}`],
  power: () => ['een formule heeft geen machten', 'vermenigvuldig: $a * $a'],
  'minus-in-name': (found) => [
    `het minteken in "${found}" is te lezen als deel van een naam`,
    `zet spaties om het minteken: ${apart(found)}`,
  ],
  number: (found) => [
    `"${found}" is geen getal met zijn eenheid`,
    'schrijf een kaal getal, een aandeel (50%) of een hoeveelheid zoals 1650 hours/year; zonder exponent',
  ],
  word: (found) => [
    `"${found}" staat los in een formule`,
    `schrijf $${found} voor een aanname; een eenheid volgt direct op haar getal: 1650 hours/year`,
  ],
  'operand-missing': (found) => [
    `bij "${found}" ontbreekt een getal of een naam`,
    'schrijf die, of haal het teken weg',
  ],
  'operator-missing': (found) => [`vóór "${found}" ontbreekt een teken`, 'schrijf +, -, * of / tussen twee waarden'],
  'not-closed': () => ['een haakje is niet gesloten', 'schrijf ) waar het eindigt'],
  cut: (found) => [cutByComma, `schrijf ${found}, of zet er aanhalingstekens om`],
  'cut-too': () => [cutByComma, 'schrijf ; in plaats van elke komma, of zet aanhalingstekens om de formule'],
  'not-opened': () => ['een haakje sluit dat niet is geopend', 'haal het weg, of schrijf ( waar het begint'],
  'too-deep': (found) => [`haakjes zijn meer dan ${found} diep genest`, 'geef een deel ervan een eigen naam'],
  comma: (found) => [
    `"${found}" scheidt alleen de waarden van min(…) en max(…)`,
    'schrijf +, -, * of / tussen twee waarden, of een punt vóór decimalen',
  ],
  function: (found) => [
    `"${found}" is geen functie van een formule`,
    /^(?:min|max)$/i.test(found)
      ? `schrijf ${found.toLowerCase()}, in kleine letters`
      : 'haar functies zijn min(…) en max(…); schrijf +, -, * of / om anders te rekenen',
  ],
  character: (found) => [
    `"${found}" kan niet in een formule`,
    found === '='
      ? 'laat het weg: een formule begint met wat zij berekent'
      : 'een formule heeft namen, getallen, +, -, *, /, haakjes, min(…) en max(…)',
  ],
};

/** The unit of a part of a formula; what has no dimension has none. */
const unitName = (unit: Unit | null): string => unit ?? 'een getal zonder eenheid';

/** When, and for whom, a formula comes to what it does. */
export const timeText = ({ since, scenario }: FormulaTime): string =>
  `${since === null ? '' : ` (zoals bekend vanaf ${since})`}${scenario === null ? '' : ` in scenario "${scenario}"`}`;

/** What is wrong with formulas, in Dutch. */
export const formulas = {
  'formula-syntax': ({ what, found }) => syntax[what](found),
  'misplaced-formula': ({ text }) => [
    `de formule "${text}" kan hier niet staan`,
    readsAsDollars(text.slice(1))
      ? dollars
      : 'een formule is de waarde van een aanname: schrijf haar daar, en noem hier die aanname',
  ],
  'nameless-formula': ({ text }) => [
    `"${text}" wordt uit geen enkele aanname berekend`,
    'schrijf het getal dat eruit komt, of noem waar het uit volgt: $naam',
  ],
  'formula-kind': ({ found }) => [
    `een formule is afgeleid (derived), en ${found === 'sourced' ? 'heeft geen bron' : 'is geen oordeel'}`,
    'laat "kind" weg, of schrijf "kind: derived"; wat eronder ligt heeft zijn eigen soort',
  ],
  'month-in-formula': ({ name }) => [
    name === null ? 'een kalendermaand kan niet uit een formule volgen' : `$${name} is een kalendermaand`,
    'een formule rekent met hoeveelheden, niet met momenten: gebruik een aantal maanden',
  ],
  'formula-adds-units': ({ one, other }) => [
    `${unitName(one)} en ${unitName(other)} zijn niet op te tellen of af te trekken`,
    `${one !== null && other !== null ? 'breng' : `schrijf achter een getal de eenheid, zoals 5 ${one ?? other}; breng anders`} beide op één eenheid: vermenigvuldig met of deel door wat ertussen ligt`,
  ],
  'formula-unit': ({ found, unit }) => [
    `de formule geeft ${unitName(found)}, en de eenheid is ${unit}`,
    found === null ? 'verbeter de formule of de eenheid' : `verbeter de formule, of schrijf "unit: ${found}"`,
  ],
  'formula-breaks': ({ divides, time }) => [
    divides
      ? `de formule deelt door iets dat 0 is${timeText(time)}`
      : `de uitkomst van de formule wordt te groot om te berekenen${timeText(time)}`,
    divides ? 'verbeter die aanname, of de formule' : 'controleer de aannames waarop zij rust',
  ],
  'twelve-twice': ({ name }) => [
    `in de formule van "${name}" staat een 12, en haar eenheden brengen er al een mee`,
    'maanden en jaren worden vanzelf omgerekend: laat de 12 weg, of geef haar de eenheid waar zij voor staat',
  ],
} satisfies Pick<FaultWords, Extract<Fault['kind'], `${string}formula${string}` | 'twelve-twice'>>;
