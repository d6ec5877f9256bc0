import { samen } from '../support/cli.ts';

/*
 * Sentences of the READMEs that name figures of a study, made from what the program prints. In a document each stands between
 * `<!-- figures: NAME -->` and `<!-- end -->`.
 */

interface Switch {
  readonly name: string;
  readonly kind: string;
  readonly value: number;
  readonly below: string;
}

interface Sensitivity {
  readonly first: string;
  readonly second: string;
  readonly base: number;
  readonly switches: readonly Switch[];
}

interface Chance {
  readonly value: number;
}

interface Scenario {
  readonly id: string;
  readonly presentValue: number;
  readonly measures: { readonly unlawful: number };
  readonly difference: { readonly cheaper: Chance };
  readonly chances: { readonly feasible: Chance; readonly byDate: Chance };
}

type Scenarios = Readonly<Record<string, Scenario>>;

const study = 'scenarios/digipoort';

async function json(command: string, ...options: readonly string[]): Promise<unknown> {
  const { stdout } = await samen([command, study, ...options, '--format', 'json']);
  return JSON.parse(stdout);
}

const switching = async (...options: readonly string[]): Promise<Sensitivity> =>
  (await json('sensitivity', ...options)) as Sensitivity;

async function scenarios(command: string, ...options: readonly string[]): Promise<Scenarios> {
  const found = (await json(command, ...options)) as { readonly scenarios: readonly Scenario[] };
  return Object.fromEntries(found.scenarios.map((each) => [each.id, each]));
}

const named = 'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(' ');
const count = (number: number): string => named[number] ?? String(number);
const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
const percent = (share: number, decimals = 0): string => `${(share * 100).toFixed(decimals)}%`;
const monthly = (euros: number): string => `€ ${(euros / 1e6).toFixed(2)} million a month`;

/** What an assumption is called in a sentence, and how its value is written. */
const things: Readonly<Record<string, (value: string, side: string) => string>> = {
  interim: (value, side) => `an interim contract ${side} ${value}`,
  'old-contract': (value, side) => `an old contract ${side} ${value}`,
  'new-platform': (value, side) => `a new platform ${side} ${value}`,
  'reuse-share': (value, side) => `a reuse ${side} ${value}`,
  entanglement: (value, side) => `entanglement ${side} ${value}`,
  team: (value, side) => `a supplier's team ${side} ${value}`,
};

function written({ name, value }: Switch): string {
  if (name === 'team') return `${value.toFixed(0)} fte`;
  return name === 'reuse-share' || name === 'entanglement' ? percent(value) : monthly(value);
}

/** Each way in which a scenario does not lead, or does where it is not the first. */
const waysOf = (switchPoint: readonly Switch[], leader: string): string[] =>
  switchPoint.map((each) => {
    const say = things[each.name];
    if (say === undefined) throw new Error(`no words for ${each.name}`);
    return say(written(each), each.below === leader ? 'above' : 'below');
  });

const joined = (parts: readonly string[], word: 'and' | 'or'): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;

const isLead = ({ kind }: Switch): boolean => kind !== 'gate';

/** The sentences by name, each without line breaks. */
export const madeSentences: Readonly<Record<string, () => Promise<string>>> = {
  'what could undo the rankings': async () => {
    const [then, now] = [await switching('--as-of', '2020-06'), await switching('--as-of', '2021-04')];
    const nearest = waysOf(then.switches.filter(isLead).slice(0, 3), then.first);
    return `${capital(count(then.switches.length))} assumptions could have undone the ranking of 2020, each by itself; the nearest are ${joined(nearest, 'and')}. ${capital(count(now.switches.length))} could undo that of 2021: ${joined(waysOf(now.switches, now.first), 'or')}.`;
  },
  'the margin of 2020': async () => {
    const entry = await scenarios('compare', '--as-of', '2020-06');
    const [reuse, build] = [entry['2.5'], entry['3']];
    if (reuse === undefined || build === undefined) throw new Error('no scenario');
    const margin = percent((build.presentValue - reuse.presentValue) / reuse.presentValue, 1);
    return `As known in June 2020 it leaves the old contract ${(build.measures.unlawful - reuse.measures.unlawful).toFixed(0)} months earlier than 3 and wins by ${margin}.`;
  },
  'what could undo 2020': async () => {
    const { switches } = await switching('--as-of', '2020-06');
    const gates = switches.filter((each) => !isLead(each)).length;
    return `That margin is thin: ${count(switches.length)} assumptions could undo it, each by itself, ${count(gates)} of them by the gate.`;
  },
  'what could undo 2021': async () => {
    const { base, switches } = await switching('--as-of', '2021-04');
    return `As known in 2021, 3 leads the next feasible scenario by € ${(base / 1e6).toFixed(0)} million. ${capital(count(switches.length))} assumptions can undo that, each at a value that the study holds possible but far from the one in force:`;
  },
  'what brings 2.5 back': async () => {
    const { switches, first } = await switching('--between', '2.5,3');
    const gate = switches.find(({ name }) => name === 'documentation');
    const bound = switches.find(({ name }) => name === 'documentation-needed');
    const ways = switches.filter(isLead).map((each) => ({ ...each, below: each.below === first ? '' : first }));
    return `That 2.5 comes back takes two things at once. The gate has to pass: documentation of at least ${percent(gate?.value ?? 0)}, or a contract form that asks for no more than ${percent(bound?.value ?? 0)}. And on cost one of ${count(ways.length)}: ${joined(waysOf(ways, first), 'or')}`;
  },
  'which of the two is cheaper in 2020': async () => {
    const entry = await scenarios('simulate', '--as-of', '2020-06');
    return `and of the two that the letter names, 2.5 is the cheaper in ${percent(1 - (entry['3']?.difference.cheaper.value ?? 0))}.`;
  },
  'which of the two is cheaper in 2021': async () => {
    const entry = await scenarios('simulate', '--as-of', '2021-04');
    const cheaper = percent(1 - (entry['2.5']?.difference.cheaper.value ?? 0));
    const isNever = entry['2.5']?.chances.feasible.value === 0;
    return `and before 2.5 in ${isNever ? 'all' : 'most'} of them, because the gate fails in ${isNever ? 'every draw' : 'most draws'}; on cost alone 3 is before 2.5 in ${cheaper}.`;
  },
  'not finished by its own estimates': async () => {
    const entry = await scenarios('simulate', '--as-of', '2021-04', '--by-date', '2025-04');
    return `so ${percent(1 - (entry['3']?.chances.byDate.value ?? 0))} that it would not be.`;
  },
  'not finished by the outside view': async () => {
    const options = ['--as-of', '2021-04', '--by-date', '2025-04', '--outside-view', 'nl-2018'];
    const entry = await scenarios('simulate', ...options);
    return `so ${percent(1 - (entry['3']?.chances.byDate.value ?? 0))} that it would not be.`;
  },
};
