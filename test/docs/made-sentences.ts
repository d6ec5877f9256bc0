import {
  delays,
  type Criteria,
  judged, compared, explained, read, type Scenario, simulated, type Switch, switching, worthKnowing } from './study-figures.ts';

/*
 * Sentences of the READMEs that name figures of a study, made from what the program prints. In a document each stands between
 * `<!-- figures: NAME -->` and `<!-- end -->`.
 */

const [then, now] = [
  ['--as-of', '2020-06'],
  ['--as-of', '2021-04'],
] as const;

const named = 'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(' ');
const count = (number: number): string => named[number] ?? String(number);
const percent = (share: number, decimals = 0): string => `${(share * 100).toFixed(decimals)}%`;
const millions = (euros: number, decimals = 1): string => `€ ${(euros / 1e6).toFixed(decimals)} million`;
const months = (number: number): string => `${number.toFixed(1)} months`;
const plural = (number: number, one: string): string => `${count(number)} ${one}${number === 1 ? '' : 's'}`;

/** What an assumption is called in a sentence, and how its value is written. */
const things: Readonly<Record<string, (value: string, side: string) => string>> = {
  'interim-share': (value, side) => `a new contract on the old infrastructure ${side} ${value} of the old one`,
  'platform-share': (value, side) => `a new platform ${side} ${value} of that contract`,
  'old-contract': (value, side) => `an old contract ${side} ${value}`,
  'reuse-share': (value, side) => `a reuse ${side} ${value}`,
  entanglement: (value, side) => `entanglement ${side} ${value}`,
  team: (value, side) => `a supplier's team ${side} ${value}`,
  'rebuild-size': (value, side) => `a new build ${side} ${value}`,
};

function written({ name, value }: Switch): string {
  if (name === 'team') return `${value.toFixed(0)} fte`;
  if (name === 'rebuild-size') return `${value.toFixed(0)} person-months`;
  return name === 'old-contract' ? `${millions(value, 2)} a month` : percent(value);
}

/** Each way in which a scenario does not lead, or does where it is not the first. */
const listed = (switchPoints: readonly Switch[], leader: string): string[] =>
  switchPoints.map((each) => {
    const say = things[each.name];
    if (say === undefined) throw new Error(`no words for ${each.name}`);
    return say(written(each), each.below === leader ? 'above' : 'below');
  });

const joined = (parts: readonly string[], word: 'and' | 'or'): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;

const isLead = ({ kind }: Switch): boolean => kind !== 'gate';

/** A scenario's own figures beside those of another, as a sentence says them. */
const asPlanned = ({ presentValue, finishMonth, measures }: Scenario): string =>
  `${millions(presentValue)}, finished in ${finishMonth}, unlawful for ${months(measures.unlawful)}`;

/** The feasible scenario that is best on one criterion. */
function bestOn({ criteria, scenarios }: Criteria, id: string): string {
  const performance = criteria.find((each) => each.id === id)?.performance ?? [];
  const feasible = new Set(scenarios.filter((each) => each.feasible).map((each) => each.id));
  const able = performance.filter(({ scenario }) => feasible.has(scenario));
  const least = Math.min(...able.map(({ raw }) => raw.low));
  return able.find(({ raw }) => raw.low === least)?.scenario ?? '';
}

/** Whether 2.5 is dearer, later and longer unlawful than 3 at an entanglement, in percent, as known in 2021. */
async function isWorseAt(entanglement: number): Promise<boolean> {
  const of = await compared(...now, '--set', `entanglement=${entanglement}%`);
  const [reuse, build] = [of('2.5'), of('3')];
  return (
    reuse.presentValue > build.presentValue &&
    reuse.finish > build.finish &&
    reuse.measures.unlawful > build.measures.unlawful
  );
}

/** The first whole number from `low` to `high` for which something holds that holds from there on. */
async function firstFrom(low: number, high: number, holds: (number: number) => Promise<boolean>): Promise<number> {
  if (low === high) return low;
  const middle = Math.floor((low + high) / 2);
  return (await holds(middle)) ? firstFrom(low, middle, holds) : firstFrom(middle + 1, high, holds);
}

async function row(reading: string, event: string): Promise<string> {
  const cells = await Promise.all(
    ['2020-06', '2021-04'].map(async (date) => {
      const of = await read(event, date);
      const [reuse, build] = [of('2.5'), of('3')];
      const dearer = reuse.presentValue - build.presentValue;
      return `${reuse.measures.unlawful.toFixed(1)} against ${build.measures.unlawful.toFixed(1)} | ${millions(Math.abs(dearer))} ${dearer > 0 ? 'more' : 'less'}`;
    }),
  );
  return `| ${reading} | ${cells.join(' | ')} |`;
}

/** The sentences by name; line breaks of a document do not count. */
export const madeSentences: Readonly<Record<string, () => Promise<string>>> = {
  'was it a blunder': async () => {
    const [of, drawn] = [await compared(...then), await simulated(...then)];
    const { policy, regret } = drawn('2.5');
    const lead = of('3').presentValue - of('2.5').presentValue;
    const atOnce = drawn('3').regret.value;
    if (policy.breakEven === null || policy.breakEven < policy.fails.value || regret.value > atOnce) throw new Error('it was');
    return `Not by what was known, under our estimates. 2.5 had the lowest cost by ${millions(lead)}, and was the right choice up to a chance of ${percent(policy.breakEven)} that its gate would fail; that chance was ${percent(policy.fails.value)}. Choosing 2.5 cost ${millions(regret.value)} more on average than the best choice of each draw, choosing 3 at once ${millions(atOnce)}.`;
  },
  'what the detour cost': async () => {
    const [first, later, drawn] = [await compared(...then), await compared(...now), await simulated(...then)];
    const { fails, detour } = drawn('2.5').policy;
    const {
      evppi: [gate],
      studies: [test],
    } = await worthKnowing(...then);
    if (gate?.name !== '2.5/gates.result-obligation.0') throw new Error('something else is to be found out first');
    const { effects: later3 } = await explained('--of', '3');
    const wait = (await delays(...then))('2.5').plan;
    if (wait < (test?.evsi.value ?? Number.NaN)) throw new Error('a month of delay is cheaper than the test is worth');
    const shift = later3.find(({ name }) => name === 'call-off')?.effect ?? Number.NaN;
    return `As known in 2020 a gate that fails would cost ${millions(first('2.5').fallback.dearer)} more than choosing 3 at once. As it happened, the request came seven months later than our plan of 2020 has it, which makes 3 ${millions(shift)} dearer, and the re-examination cost € 1.0 million by our judgement. A request for 2.5 in May 2021 would have cost ${millions(later('2.5').fallback.dearer)} more than 3 at once. To know beforehand whether the documentation would do was what was most worth finding out, worth at most ${millions(gate.value, 2)}: the detour costs ${millions(detour.value)} on average and comes with a chance of ${percent(fails.value)}. A test of the documentation that errs by 5 points would have been worth ${millions(test?.evsi.value ?? 0, 2)}, and cost ${millions(test?.cost ?? 0, 2)} by our judgement. It is set in the summer before the request and delays nothing: a month of delay, at ${millions(wait)}, would have cost more than the test is worth.`;
  },
  'was it lawful sooner': async () => {
    const [first, later] = [await compared(...then), await compared(...now)];
    const [reuse, build] = [later('2.5'), later('3')];
    if (reuse.measures.unlawful < build.measures.unlawful || reuse.finish < build.finish) throw new Error('it was not');
    return `Yes. As known in 2021 2.5 comes to ${asPlanned(reuse)}; 3 to ${asPlanned(build)}. In 2020 it had been the other way round: ${months(first('2.5').measures.unlawful)} with 2.5, ${months(first('3').measures.unlawful)} with 3.`;
  },
  'why everything is dearer': async () => {
    const [first, level, later] = [
      await compared(...then),
      await compared(...then, '--set', 'discount-rate=2.25%'),
      await compared(...now),
    ];
    const rise = later('3').presentValue - first('3').presentValue;
    const { effects } = await explained('--of', '3');
    const largest = effects[0]?.effect ?? Number.NaN;
    if (effects[0]?.name !== 'discount-rate') throw new Error('it is not the rate');
    const { effects: reuse } = await explained('--of', '2.5');
    const of = (name: string): number => reuse.find((each) => each.name === name)?.effect ?? Number.NaN;
    const reuseRise = later('2.5').presentValue - first('2.5').presentValue;
    if (reuse[0]?.name !== 'entanglement') throw new Error('it is not the entanglement');
    return `3 mostly by the discount rate, which is no news about Digipoort: of the ${millions(rise)} that it is dearer the rate accounts for ${millions(largest)}. 2.5 mostly by entanglement: of ${millions(reuseRise)} that accounts for ${millions(of('entanglement'))}, and the rate for ${millions(of('discount-rate'))}. At the rate of 2021 3 would have come to ${millions(level('3').presentValue)} in 2020, against ${millions(later('3').presentValue)} in 2021, and 2.5 to ${millions(level('2.5').presentValue)}, against ${millions(later('2.5').presentValue)}.`;
  },
  'who could have known': async () => {
    const { switches } = await switching(...then);
    const nearest = switches.find(({ name }) => name === 'entanglement');
    const { policy } = (await simulated(...then))('2.5');
    return `By our estimates for 2020 it could have gone wrong: the gate would fail with a chance of ${percent(policy.fails.value)}, and entanglement lay above the ${percent(nearest?.value ?? Number.NaN)} from which 3 is the cheaper with a chance of ${percent(nearest?.chanceBeyond ?? Number.NaN)}. That it would be as bad as we take it for 2021 lies beyond the highest of those estimates, because we set them so. Somebody had looked: SIG advised on the reusability of the code in 2020 and again before the reversal (nr. 757). What it found is not in the record we have.`;
  },
  'the margin of 2020': async () => {
    const of = await compared(...then);
    const [reuse, build] = [of('2.5'), of('3')];
    const margin = percent((build.presentValue - reuse.presentValue) / reuse.presentValue, 1);
    return `As known in June 2020 it leaves the old contract ${(build.measures.unlawful - reuse.measures.unlawful).toFixed(0)} months earlier than 3 and wins by ${margin}.`;
  },
  'what could undo 2020': async () => {
    const { switches } = await switching(...then);
    const gates = switches.filter((each) => !isLead(each)).length;
    return `That margin is thin: ${count(switches.length)} assumptions could undo it, each by itself, ${count(gates)} of them by the gate.`;
  },
  'what else would': async () => {
    const least = await firstFrom(1, 85, isWorseAt);
    const { switches } = await switching(...now, '--between', '2.5,3');
    const gate = switches.find(({ name, kind }) => name === 'documentation' && kind === 'gate');
    return `Any entanglement of ${least}% or more (with the unfamiliarity of 2021), and any documentation below ${percent(gate?.value ?? Number.NaN)}.`;
  },
  'for whom': async () => {
    const [first, later] = [await judged(...then), await judged(...now)];
    if (!first.carried.isCarried || !later.carried.isCarried) throw new Error('no carried choice');
    for (const found of [first, later]) {
      if (found.groups.some(({ first: ids }) => ids.join() !== found.carried.scenario)) throw new Error('not all agree');
    }
    const lawful = [first, later].map((found) => bestOn(found, 'lawful'));
    if (lawful.join() !== '2.5,3') throw new Error('lawfulness prefers another scenario');
    return `By these, as known in 2020 ${first.carried.scenario} is first for both groups, and as known in 2021 ${later.carried.scenario}: a carried choice, which no group ranks last. On lawfulness alone ${lawful[0]} is best in 2020 and ${lawful[1]} in 2021, so that it prefers no other scenario than the ministry chose; on the time on the old infrastructure alone the best is ${bestOn(first, 'continuity')} in 2020 and ${bestOn(later, 'continuity')} in 2021.`;
  },
  'readings of the takeover': async () => {
    const head = '| the old contract ends | 2020: months unlawful, 2.5 against 3 | 2020: 2.5 costs | 2021: months unlawful | 2021: 2.5 costs | | --- | --- | --- | --- | --- |';
    const rows = [
      await row('at the end of phase 1 (the study)', 'phase-1.end'),
      await row('when the contract is signed', 'contracting.end'),
      await row('at the end of phase 3', 'phase-3.end'),
    ];
    return `${head} ${rows.join(' ')}`;
  },
  'what could undo 2021': async () => {
    const { base, switches, first, second } = await switching(...now);
    return `As known in 2021, ${first} leads the next feasible scenario, ${second}, by ${millions(base, 0)}. Within what the study holds possible ${plural(switches.length, 'assumption')} can undo that by itself: ${joined(listed(switches, first), 'or')}.`;
  },
  'what brings 2.5 back': async () => {
    const { switches, first } = await switching('--between', '2.5,3');
    const gate = switches.find(({ name }) => name === 'documentation');
    const bound = switches.find(({ name }) => name === 'documentation-needed');
    const leadSwitches = switches.filter(isLead).map((each) => ({ ...each, below: each.below === first ? '' : first }));
    if (leadSwitches.length !== 1) throw new Error('another number of ways');
    return `Two things at once. The gate has to pass: documentation of at least ${percent(gate?.value ?? 0)}, or a contract form that asks for no more than ${percent(bound?.value ?? 0)}. And on cost one thing only: ${joined(listed(leadSwitches, first), 'or')}.`;
  },
  'which of the two is cheaper in 2020': async () => {
    const of = await simulated(...then);
    return `and of the two that the letter names, 2.5 is the cheaper in ${percent(1 - of('3').difference.cheaper.value)}.`;
  },
  'which of the two is cheaper in 2021': async () => {
    const { difference, chances } = (await simulated(...now))('2.5');
    const isNever = chances.feasible.value === 0;
    return `and before 2.5 in ${isNever ? 'all' : 'most'} of them, because the gate fails in ${isNever ? 'every draw' : 'most draws'}; on cost alone 3 is before 2.5 in ${percent(1 - difference.cheaper.value)}.`;
  },
  'not finished by its own estimates': async () => {
    const of = await simulated(...now, '--by-date', '2025-04');
    return `so ${percent(1 - of('3').chances.byDate.value)} that it would not be.`;
  },
  'not finished by the outside view': async () => {
    const of = await simulated(...now, '--by-date', '2025-04', '--outside-view', 'nl-2018');
    return `so ${percent(1 - of('3').chances.byDate.value)} that it would not be.`;
  },
  'the most likely finish': async () => {
    const { finishMonth } = (await compared(...now))('3');
    const { finish } = (await simulated(...now))('3');
    if (finishMonth > '2025-04') throw new Error('the record does not contradict it');
    return `In the plan of scenario 3, as known in April 2021, with every estimate at its most likely value and no risk event, it is finished in ${finishMonth}: the record contradicts that. ${percent(1 - finish.centralAt)} of the study's own draws are later.`;
  },
};
