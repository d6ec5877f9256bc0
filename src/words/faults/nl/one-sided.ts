import { quantity } from '../../nl/quantity.ts';
import type { DeviationsLeft } from '../../../problems/advice-fault.ts';
import type { FaultWords } from '../../fault-words.ts';
import { titleIn } from '../parts.ts';
import { all } from './terms.ts';

const titles = (of: readonly Parameters<typeof titleIn>[0][]): string =>
  all(of.map((title) => `"${titleIn(title, 'nl')}"`));

const between = (from: string, until: string): string =>
  from === until ? `in ${from}` : `van ${from} tot en met ${until}`;

/** What contract forms leave with the client, in Dutch. */
const deviationsLeft: Readonly<Record<DeviationsLeft, string>> = {
  all: 'afwijkingen',
  part: 'een deel van de afwijkingen',
  mixed: 'afwijkingen, of een deel daarvan,',
};

/** What makes a study favour one of its scenarios, in Dutch. */
export const oneSided = {
  'service-gap': ({ scenario, service, from, until, lines }) => [
    `niemand verzorgt dienst "${service}" in scenario "${scenario}" ${between(from, until)}${lines.length === 0 ? '' : `: naast ${titles(lines)}`}`,
    `laat in deze maanden structurele kosten met "serves: ${service}" lopen`,
  ],
  'service-twice': ({ scenario, service, from, until, lines }) => [
    `dienst "${service}" wordt in scenario "${scenario}" ${between(from, until)} meer dan eens verzorgd: door ${titles(lines)}`,
    'laat het een eindigen waar het ander begint, of schrijf "overlap: allowed" bij de dienst',
  ],
  'certain-gate': ({ name, asked }) => [
    `of "${name}" aan de eis van "${asked}" voldoet, staat vast: aanname noch grens is een schatting`,
    'schrijf een schatting van wat niet zeker is, zodat trekkingen de kans geven dat niet aan de eis wordt voldaan',
  ],
  'one-sided-risk': ({ scenario, risk, others }) => [
    `risico "${titleIn(risk, 'nl')}" hoort bij werk dat ${all(others)} ook ${others.length === 1 ? 'doet' : 'doen'}, en alleen scenario "${scenario}" heeft het`,
    'maak er een risico van de studie van, met "of: { build: … }", of zeg welk risico de andere bij dat werk lopen',
  ],
  'unpaid-delay': ({ forms, left, risks }) => [
    `niemand betaalt de vertraging door ${titles(risks)}: ${all(forms)} ${forms.length === 1 ? 'laat' : 'laten'} ${deviationsLeft[left]} bij de opdrachtgever en ${forms.length === 1 ? 'zegt' : 'zeggen'} niets van vertraging`,
    'voeg "delay-borne-by-client: 100%" toe aan de contractvorm, met het goede deel, of 0%',
  ],
  'no-correlation': ({ estimates }) => [
    `${estimates} schattingen en geen samenhang: elk wordt getrokken alsof zij niets met de andere te maken heeft`,
    'zeg onder "correlations" welke samenhangen; anders is de spreiding van het totaal te smal',
  ],
  'costless-phase': ({ scenario, phase, months }) => [
    `fase "${phase}" van scenario "${scenario}" duurt ${quantity(Math.round(months * 10) / 10, 'months')} en kost niets`,
    'voeg het werk of de kosten toe',
  ],
  'ranked-by-nothing': ({ by, better }) => [
    `scenario's worden gerangschikt op ${by}, en dat is bij elk 0: geen komt voor een ander`,
    better === null ? 'voeg toe wat zij kosten' : `voeg toe wat zij kosten, of schrijf "ranking: { by: ${better} }"`,
  ],
  'one-sided-change': ({ name, scenario }) => [
    `"${name}" was op een andere datum anders bekend, en alleen scenario "${scenario}" rekent ermee`,
    "zeg wat er op die data bekend werd van wat de andere scenario's gebruiken",
  ],
  'reference-fails': ({ scenario, gates }) => [
    `referentie "${scenario}" voldoet niet aan ${all(gates)}: de andere worden vergeleken met wat niet gekozen kan worden`,
    'kies een referentie die haalbaar is',
  ],
  'fragile-lead': ({ first, second, name, by }) => [
    `de voorsprong van "${first}" op "${second}" slaat om waar "${name}" ${quantity(Math.abs(by), 'percent')} ${by < 0 ? 'lager' : 'hoger'} is`,
    'onderbouw dat getal met een bron of een schatting, of noem de twee gelijk',
  ],
} satisfies Partial<FaultWords>;
