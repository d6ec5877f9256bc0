import { quantity } from '../../en/quantity.ts';
import type { DeviationsLeft } from '../../../problems/advice-fault.ts';
import type { FaultWords } from '../../fault-words.ts';
import { titleIn } from '../parts.ts';
import { all } from './terms.ts';

const titles = (of: readonly Parameters<typeof titleIn>[0][]): string =>
  all(of.map((title) => `"${titleIn(title, 'en')}"`));

const between = (from: string, until: string): string => (from === until ? `in ${from}` : `from ${from} to ${until}`);

/** What contract forms leave with the client. */
const deviationsLeft: Readonly<Record<DeviationsLeft, string>> = {
  all: 'deviations',
  part: 'a part of deviations',
  mixed: 'deviations, or a part of them,',
};

/** What makes a study favour one of its scenarios. */
export const oneSided = {
  'service-gap': ({ scenario, service, from, until, lines }) => [
    `nobody runs service "${service}" in scenario "${scenario}" ${between(from, until)}${lines.length === 0 ? '' : `: beside ${titles(lines)}`}`,
    `let a running cost with "serves: ${service}" run in these months`,
  ],
  'service-twice': ({ scenario, service, from, until, lines }) => [
    `service "${service}" is run more than once in scenario "${scenario}" ${between(from, until)}: by ${titles(lines)}`,
    'let one end where the other begins, or write "overlap: allowed" at the service',
  ],
  'certain-gate': ({ name, asked }) => [
    `the gate of "${asked}" on "${name}" passes or fails with certainty: neither it nor its bound is an estimate`,
    'write an estimate of what is not certain, so that draws tell the chance that the gate fails',
  ],
  'one-sided-risk': ({ scenario, risk, others }) => [
    `risk "${titleIn(risk, 'en')}" is of work that ${all(others)} ${others.length === 1 ? 'does' : 'do'} too, and only scenario "${scenario}" has it`,
    'make it a risk of the study, with "of: { build: … }", or say what the others risk in that work',
  ],
  'unpaid-delay': ({ forms, left, risks }) => [
    `nobody pays for the delay of ${titles(risks)}: ${all(forms)} ${forms.length === 1 ? 'leaves' : 'leave'} ${deviationsLeft[left]} with the client and ${forms.length === 1 ? 'says' : 'say'} nothing of delays`,
    'add "delay-borne-by-client: 100%" to the contract form, with the right share, or 0%',
  ],
  'no-correlation': ({ estimates }) => [
    `${estimates} estimates and no correlation: each is drawn as if it had nothing to do with the others`,
    'say under "correlations" which of them go together; else the spread of the total is too narrow',
  ],
  'costless-phase': ({ scenario, phase, months }) => [
    `phase "${phase}" of scenario "${scenario}" takes ${quantity(Math.round(months * 10) / 10, 'months')} and costs nothing`,
    'add its work or its costs',
  ],
  'ranked-by-nothing': ({ by, better }) => [
    `scenarios are ranked by ${by}, which is 0 in each of them: none comes before another`,
    better === null ? 'add what they cost' : `add what they cost, or write "ranking: { by: ${better} }"`,
  ],
  'one-sided-change': ({ name, scenario }) => [
    `"${name}" was known otherwise at another date, and only scenario "${scenario}" computes with it`,
    'say what was learned at these dates of what the other scenarios compute with',
  ],
  'reference-fails': ({ scenario, gates }) => [
    `reference "${scenario}" fails ${all(gates)}: the others are set against what cannot be chosen`,
    'choose a reference that is feasible',
  ],
  'fragile-lead': ({ first, second, name, by }) => [
    `the lead of "${first}" over "${second}" changes where "${name}" is ${quantity(Math.abs(by), 'percent')} ${by < 0 ? 'lower' : 'higher'}`,
    'support that number with a source or an estimate, or call the two equal',
  ],
} satisfies Partial<FaultWords>;
