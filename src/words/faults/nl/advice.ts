import { quantity } from '../../nl/quantity.ts';
import { written } from '../../quantity.ts';
import type { WithoutEffect } from '../../../problems/advice-fault.ts';
import type { FaultWords, Phrase } from '../../fault-words.ts';
import { shortened, withoutPoints } from '../mend.ts';
import { outside, titleIn } from '../parts.ts';
import { all, known, meant } from './terms.ts';

/** Wat geen cijfer verandert, en wat daaraan ontbreekt. */
const withoutEffect: Readonly<Record<WithoutEffect, (name: string) => Phrase>> = {
  vat: () => [
    'er wordt geen btw berekend: de studie heeft geen tarief',
    'voeg "vat: { rate: 21%, recoverable: false }" toe aan de studie, of laat de sleutel weg',
  ],
  'direction-rate': () => [
    'dit tarief verandert niets: de contractvorm heeft geen regie',
    'voeg "direction: 10%" toe, met het juiste aandeel, of laat het tarief weg',
  ],
  team: (name) => [
    `fase "${name}" kost geen tijd: haar team heeft geen werk`,
    'voeg "work" toe, of schrijf "duration" in plaats van het team',
  ],
  enlarges: (name) => [
    `dit verandert niets: fase "${name}" heeft geen werk dat groter kan worden`,
    'noem een fase met werk, of schrijf wat er gebeurt als "delays" of "costs"',
  ],
  contingency: (name) => [
    `hiervoor wordt niets gereserveerd: het scenario heeft geen kosten van categorie "${name}"`,
    'noem een categorie van zijn eigen kosten, of laat deze weg',
  ],
  fallback: (name) => [
    `dit gebeurt nooit: scenario "${name}" heeft geen enkele eis`,
    'voeg toe wat ervan wordt geëist ("requires"), of laat de terugval weg',
  ],
  'fallback-cost': () => [
    'dit verandert niets: de terugval heeft geen kosten',
    'voeg "cost" toe, eenmalig, waar de terugval begint, of laat de sleutel weg',
  ],
  risk: (name) => [
    `dit risico treedt nooit op: geen scenario doet dit werk (${name})`,
    'noem werk dat een scenario doet, of laat het risico weg',
  ],
  period: () => [
    'dit kost in het plan niets: het eindigt niet nadat het begint',
    'laat "until" later zijn dan "from", of laat deze lopende kosten weg',
  ],
  year: (name) => [`geen enkel plan heeft nog kosten in ${name}`, 'verbeter het jaar, of laat de eis weg'],
};

/** What an analyst must know before trusting the figures, in Dutch: the study is computed all the same. */
export const advice = {
  'gate-unknown': ({ scenarios, name, asOf }) => [
    `"${name}" of de grens heeft in ${asOf} nog geen bekende waarde`,
    scenarios.length === 1
      ? `scenario ${all(scenarios)} wordt geacht eraan te voldoen`
      : `de scenario's ${all(scenarios)} worden geacht eraan te voldoen`,
  ],
  'finish-beyond-horizon': ({ scenario, finish, horizon }) => [
    `scenario "${scenario}" is klaar in ${finish}, na de horizon ${horizon}`,
    'het werk telt helemaal mee, de dienstverlening na de horizon niet: kies een latere horizon',
  ],
  'no-finish-to-score': ({ scenario, criterion }) => [
    `scenario "${scenario}" levert niets op, is dus nooit gereed voor criterium "${criterion}", en krijgt geen score`,
    'geef het fasen of "delivered", of verbind het criterium aan een andere uitkomst',
  ],
  'past-differs': ({ scenarios, asOf }) => [
    `wat vóór de peilmaand is uitgegeven verschilt tussen ${all(scenarios)}`,
    `het verleden is voor alle gelijk: geef wat nog niet begonnen is "not-before: ${asOf}"`,
  ],
  'running-before-start': ({ scenario, title }) => [
    `"${titleIn(title, 'nl')}" van scenario "${scenario}" loopt vóór het begin van de studie`,
    'wat vóór het begin valt, telt niet mee',
  ],
  'built-twice': ({ scenario, component, built, reused }) =>
    reused === 0
      ? [
          `scenario "${scenario}" bouwt ${written(built, 'percent')} van component "${component}"`,
          'laat de aandelen optellen tot 100%, of schrijf "again: true" bij wat met opzet opnieuw wordt gebouwd',
        ]
      : [
          `scenario "${scenario}" maakt ${written(built + reused, 'percent')} van component "${component}": ${written(built, 'percent')} is nieuwbouw en ${written(reused, 'percent')} is hergebruik`,
          'de share van een reuse is wat blijft, en de rest bouwt die zelf nieuw: haal weg wat dubbel telt, of schrijf "again: true" bij wat met opzet opnieuw wordt gebouwd',
        ],
  'unused-assumption': ({ name }) => [
    `niets gebruikt aanname "${name}"`,
    `haal haar weg, of gebruik haar als $${name}`,
  ],
  'unused-index': ({ category, near, known: categories }) => [
    `niets is geboekt op kostencategorie "${category}", zodat haar prijsindex niets verandert`,
    meant(near) ?? known('category', categories),
  ],
  'without-effect': ({ of, name }) => withoutEffect[of](name),
  'maybe-thousands': ({ text }) => [
    `"${text}" wordt gelezen met drie decimalen: een punt groepeert geen duizendtallen`,
    `als duizenden zijn bedoeld, schrijf ${withoutPoints(text)}; zo niet, ${shortened(text) === null ? 'aanvaard dit, met de reden: accepts: { maybe-thousands: … }' : `schrijf ${shortened(text)}`}`,
  ],
  'range-cuts-tails': ({ low, high, unit, tails }) => [
    `de schatting reikt tot ${outside([low, high], tails)
      .map((end) => written(end, unit))
      .join(' en ')}, buiten het bereik ${written(low, unit)} .. ${written(high, unit)}`,
    'verruim het bereik tot wat hoe dan ook mogelijk is',
  ],
  'why-missing': ({ of }) => [
    of === 'derived' ? 'een afgeleide waarde zegt niet hoe zij is afgeleid' : 'een oordeel zegt niet waarom',
    'voeg "why: …" toe',
  ],
  'compressed-schedule': ({ scenario, months, nominal, effort }) => [
    `scenario "${scenario}" doet ${quantity(Math.round(effort), 'person-months')} werk in ${quantity(Math.round(months), 'months')}; de nominale doorlooptijd van COCOMO II is ${quantity(Math.round(nominal), 'months')}`,
    'onder 75% daarvan slaagt vrijwel geen project: plan meer tijd',
  ],
  'effort-in-no-time': ({ scenario, phase }) => [
    `fase "${phase}" van scenario "${scenario}" kost inspanning maar geen tijd`,
    'geef haar een team of een doorlooptijd',
  ],
} satisfies Partial<FaultWords>;
