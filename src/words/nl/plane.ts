import { listed } from '../listed.ts';
import type { Words } from '../words.ts';

type MoveText = Parameters<Words['plane']['sentence']>[1];

const sides = { least: 'minstens', most: 'hoogstens', above: 'boven', below: 'onder' } as const;

const moveText = ({ name, side, value, now, isMonth }: MoveText): string =>
  isMonth
    ? `"${name}" in ${value} of ${side === 'least' ? 'later' : 'eerder'} valt (nu ${now})`
    : `"${name}" ${sides[side]} ${value} ${side === 'least' || side === 'most' ? 'is' : 'ligt'} (nu ${now})`;

const inPicture = (mark: string | null): string => (mark === null ? '' : ` (${mark})`);

const noTwo = (share: string | null): string =>
  `twee aannames binnen ${share === null ? '' : `${share} van de afstand tot de uiteinden van `}hun bereik`;

export const plane: Words['plane'] = {
  title: (first, second, study, asOf) =>
    `Wie voorop staat naar "${first}" en "${second}": ${study}, zoals bekend in ${asOf}`,
  titlePairs: (study, asOf) => `Welke twee samen de voorsprong doen omslaan: ${study}, zoals bekend in ${asOf}`,
  picture: (up, across) => `${up} (omhoog) en ${across} (opzij)`,
  leadsNow: (scenario, mark) => `${scenario} staat voorop met de waarden die gelden${inPicture(mark)}.`,
  nobodyNow: (mark) => `Geen scenario voldoet aan zijn eisen met de waarden die gelden${inPicture(mark)}.`,
  regions: (regions) =>
    `${regions.map(({ letter, scenario, share }) => `${letter === null ? '' : `${letter} `}${scenario ?? 'niemand staat voorop'}: ${share} van het vlak`).join('; ')}.`,
  onlyOne: (scenario) => `${scenario} staat overal in het vlak voorop.`,
  gatesNow: (scenario, mark, isPassed) =>
    `Er is maar één scenario: met de waarden die gelden${inPicture(mark)} voldoet ${scenario} ${isPassed ? 'aan zijn eisen' : 'niet aan een eis'}.`,
  gatesIn: (where) =>
    `Het voldoet ${typeof where === 'string' ? `${where === 'everywhere' ? 'overal' : 'nergens'} in het vlak` : `in ${where.share} van het vlak`} aan zijn eisen${typeof where === 'string' || where.letters === null ? '' : ` (${where.letters[0]}; elders ${where.letters[1]})`}.`,
  asSet: 'Beide aannames over hun bereik, of hun schatting, zoals met --set; al het andere zoals het is, met de eisen.',
  curve: 'Waar een ander voorop komt',
  along: 'Langs',
  below: 'Voorop eronder',
  above: 'Voorop erboven',
  kind: 'Door',
  kinds: { equal: 'gelijke cijfers', gate: 'een eis', jump: 'een sprong' },
  nobody: 'niemand',
  pairs: 'Twee samen',
  leader: 'Dan voorop',
  first: 'Eerste',
  second: 'Tweede',
  within: 'Binnen',
  moved: { 'p10-p90': 'P10–P90', range: 'bereik' },
  sides: { least: '≥', most: '≤', above: '>', below: '<' },
  sentence: (leader, first, second) =>
    `${leader === null ? 'Geen scenario voldoet aan zijn eisen' : `${leader} staat voorop`} waar ${moveText(first)} en ${moveText(second)}; geen van beide doet dat alleen.`,
  none: (leader, share) => {
    const two = `Geen ${noTwo(share)}`;
    return leader === null
      ? `${two} zetten samen een scenario voorop dat geen ervan alleen voorop zet.`
      : `${two} nemen ${leader} samen de voorsprong af, waar geen van beide dat alleen doet.`;
  },
  noneOfOne: (scenario, share, gates) =>
    gates === 'none'
      ? `Er is maar één scenario, zonder eisen: niets kan ${scenario} de voorsprong afnemen.`
      : `Er is maar één scenario: geen ${noTwo(share)} laten ${scenario} samen ${gates === 'passed' ? 'niet meer aan een eis' : 'aan zijn eisen'} voldoen, waar geen van beide dat alleen doet.`,
  alone: (leader, names) =>
    `${leader === null ? 'Dat geen scenario aan zijn eisen voldoet' : `Dat ${leader} voorop staat`} vraagt er één alleen: ${listed(names, 'of')}.`,
  more: (count) =>
    count === 1
      ? '--full toont nog 1 paar, dat verder weg ligt dan drie andere voor hetzelfde scenario.'
      : `--full toont nog ${count} paren, die verder weg liggen dan drie andere voor hetzelfde scenario.`,
  terms: (count, share) =>
    count < 2
      ? `${count === 0 ? 'Geen' : 'Maar één'} aanname waarop de cijfers rusten, heeft een bereik of schatting, zodat er geen twee te bewegen zijn.`
      : `${count} aannames met een bereik of schatting, twee tegelijk: eerst niet verder dan P10 en P90 van een schatting (van een constante het bereik), dan binnen ${share} van de weg naar de uiteinden van hun bereik. Aan de uiteinden en halverwege; daarna beide zo dicht bij nu als het scenario nog voorop staat.`,
};
