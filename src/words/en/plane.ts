import { listed } from '../listed.ts';

interface MoveText {
  readonly name: string;
  /** `above` and `below` where the value itself is not on that side. */
  readonly side: 'least' | 'most' | 'above' | 'below';
  readonly value: string;
  readonly now: string;
  /** Whether the values are months. */
  readonly isMonth: boolean;
}

const sides = { least: 'at least', most: 'at most', above: 'above', below: 'below' } as const;

const moveText = ({ name, side, value, now, isMonth }: MoveText): string =>
  isMonth
    ? `"${name}" is ${value} or ${side === 'least' ? 'later' : 'earlier'} (now ${now})`
    : `"${name}" is ${sides[side]} ${value} (now ${now})`;

const inPicture = (mark: string | null): string => (mark === null ? '' : ` (${mark})`);

const noTwo = (share: string | null): string =>
  `two assumptions within ${share === null ? '' : `${share} of the way to the ends of `}their ranges`;

/** Who leads where two assumptions have other values. */
export const plane = {
  title: (first: string, second: string, study: string, asOf: string) =>
    `Who leads by "${first}" and "${second}": ${study}, as known in ${asOf}`,
  titlePairs: (study: string, asOf: string) => `Which two together change the lead: ${study}, as known in ${asOf}`,
  picture: (up: string, across: string) => `${up} (up) and ${across} (across)`,
  /** @param mark - where that is in the picture; null without one */
  leadsNow: (scenario: string, mark: string | null) => `${scenario} leads with the values in force${inPicture(mark)}.`,
  nobodyNow: (mark: string | null) => `No scenario passes its gates with the values in force${inPicture(mark)}.`,
  /** Each with its letter in the picture, null without one. */
  regions: (regions: readonly { letter: string | null; scenario: string | null; share: string }[]) =>
    `${regions.map(({ letter, scenario, share }) => `${letter === null ? '' : `${letter} `}${scenario ?? 'no scenario leads'}: ${share} of the plane`).join('; ')}.`,
  onlyOne: (scenario: string) => `${scenario} leads everywhere in the plane.`,
  /** Of the only scenario, which has gates. */
  gatesNow: (scenario: string, mark: string | null, isPassed: boolean) =>
    `There is only one scenario: with the values in force${inPicture(mark)} ${scenario} ${isPassed ? 'passes its gates' : 'fails a gate'}.`,
  /** @param letters - of where it does and where not; null without a picture */
  gatesIn: (
    where: 'everywhere' | 'nowhere' | { readonly share: string; readonly letters: readonly [string, string] | null },
  ) =>
    `It passes its gates ${typeof where === 'string' ? `${where} in the plane` : `in ${where.share} of the plane${where.letters === null ? '' : ` (${where.letters[0]}; elsewhere ${where.letters[1]})`}`}.`,
  asSet: 'Both assumptions over their range, or their estimate, as with --set; all else as it is, gates included.',
  curve: 'Where another comes to lead',
  along: 'Along',
  below: 'Leads below',
  above: 'Leads above',
  kind: 'By',
  kinds: { equal: 'equal figures', gate: 'a gate', jump: 'a jump' },
  nobody: 'nobody',
  pairs: 'Two together',
  leader: 'Then leads',
  first: 'First',
  second: 'Second',
  within: 'Within',
  moved: { 'p10-p90': 'P10–P90', range: 'range' },
  sides: { least: '≥', most: '≤', above: '>', below: '<' },
  sentence: (leader: string | null, first: MoveText, second: MoveText) =>
    `${leader === null ? 'No scenario passes its gates' : `${leader} leads`} where ${moveText(first)} and ${moveText(second)}; neither does that alone.`,
  /** @param share - of the way to the ends of the ranges; null: all of it */
  none: (leader: string | null, share: string | null) => {
    const two = `No ${noTwo(share)}`;
    return leader === null
      ? `${two} make a scenario lead that none makes lead alone.`
      : `${two} together take the lead from ${leader}, where neither does alone.`;
  },
  /** Of the only scenario, which has gates or has none. */
  noneOfOne: (scenario: string, share: string | null, gates: 'passed' | 'failed' | 'none') =>
    gates === 'none'
      ? `There is only one scenario, without gates: nothing can take the lead from ${scenario}.`
      : `There is only one scenario: no ${noTwo(share)} together make ${scenario} ${gates === 'passed' ? 'fail a gate' : 'pass its gates'}, where neither does alone.`,
  alone: (leader: string | null, names: readonly string[]) =>
    `${leader === null ? 'That all fail a gate' : `That ${leader} leads`} takes one alone: ${listed(names, 'or')}.`,
  more: (count: number) =>
    count === 1
      ? '--full shows 1 more pair, which is further off than three others for the same scenario.'
      : `--full shows ${count} more pairs, which are further off than three others for the same scenario.`,
  terms: (count: number, share: string) =>
    count < 2
      ? `${count === 0 ? 'No' : 'Only one'} assumption that figures rest on has a range or an estimate, so that there are no two to be moved.`
      : `${count} assumptions with a range or an estimate, two at a time: first no further than the P10 and P90 of an estimate (of a constant its range), then within ${share} of the way to the ends of their ranges. At ends and halfway; then both as near to now as the scenario still leads.`,
};
