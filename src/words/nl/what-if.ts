import { listed } from '../listed.ts';
import type { Words } from '../words.ts';

/** The part of a page in which assumptions are changed, in Dutch. */
export const whatIf: Words['whatIf'] = {
  title: 'Wat als',
  lead: 'Verander een aanname: de rangorde volgt meteen. Uw browser rekent met dezelfde regels als de opdrachtregel, en niets verlaat deze pagina.',
  asOf: 'Met de kennis van',
  otherMonth: 'een andere maand',
  month: 'Maand, zoals 2021-04',
  by: 'Gerangschikt op',
  scenarios: "Scenario's",
  fallbacks: (ids) => `Met ${listed(ids, 'en')}: een ander valt daarop terug.`,
  scenario: (title, id) => (title === id ? id : `${title} (${id})`),
  foremost: 'Wat het meest uitmaakt',
  search: (count) => (count === 1 ? 'Zoek de aanname' : `Zoek een van alle ${count} aannames`),
  found: (shown, all) =>
    all === 0 ? 'geen heeft dit in zijn naam' : shown === all ? `${all} gevonden` : `${shown} van ${all} gevonden`,
  slider: (title) => `${title}: schuifregelaar`,
  inStudy: (value) => `studie: ${value}`,
  formula: (formula) => `volgt uit ${formula}`,
  notYet: (month) => `niet bekend in ${month}`,
  nobodyKnows: 'niemand weet het',
  reset: 'Herstel',
  resetOne: (title) => `Herstel: ${title} zoals in het rapport`,
  resetAll: 'Herstel alles',
  changed: (count) =>
    count === 0 ? 'Er is niets veranderd: dit zijn de cijfers van het rapport.' : `${count} veranderd`,
  sinceReport: 'Verschuiving',
  finish: 'Gereed',
  wasRank: (rank) => `was ${rank}`,
  wasNotRanked: 'stond niet in de rangorde',
  gates: 'Eisen',
  noGates: 'Aan geen scenario wordt een eis gesteld.',
  curve: (unit) => `Cumulatieve kosten per jaar, niet contant gemaakt (${unit})`,
  curveAlternative: (scenarios) =>
    `Lijnen van de cumulatieve kosten per jaar van ${scenarios.join(', ')}; de tabel eronder heeft de getallen.`,
  curveTable: (unit) => `Kosten per jaar (${unit})`,
  year: 'Jaar',
  mistakes: (count) => (count === 1 ? 'Dit is niet te berekenen' : `Dit is niet te berekenen: ${count} fouten`),
  lastFigures: 'Hieronder staan de cijfers van vóór de fout.',
  command: 'Hetzelfde op de opdrachtregel',
  copyCommand: 'Kopieer opdracht',
  copyLink: 'Kopieer link',
  copied: 'Gekopieerd.',
  notCopied: 'De browser staat kopiëren niet toe; wat geselecteerd is, kunt u kopiëren met Ctrl+C.',
};
