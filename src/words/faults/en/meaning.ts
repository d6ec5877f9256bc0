import { written } from '../../quantity.ts';
import type { FaultWords } from '../../fault-words.ts';
import { mendId } from '../../../problems/mend-id.ts';
import { scenarioOf, mendRange } from '../parts.ts';
import { timeText } from './formulas.ts';
import { lackOf } from './lack.ts';
import { insteadOf, known, list, meant, milestoneText, misspeltText, scaledText, things } from './terms.ts';
import { usage } from './usage.ts';

const nothingWeighs: Readonly<Record<'weights' | 'order' | 'say', readonly [string, string]>> = {
  weights: ['the weights add up to nothing', 'give at least one a weight above 0'],
  order: ['the order is empty', 'name at least one criterion'],
  say: ["the stakeholders' weights sum to 0", 'give at least one stakeholder a say above 0%'],
};

const circles: Readonly<Record<'phase' | 'scenario' | 'assumption' | 'fallback', readonly [string, string]>> = {
  fallback: ['fallbacks lead back to where they begin', 'let one of them have no fallback'],
  phase: ['phases wait for each other', 'remove one of these "after"s'],
  scenario: ['scenarios extend each other', 'remove one of these "extends"'],
  assumption: ['assumptions follow from each other', 'write a number for one of them'],
};

/** What is wrong with what a study says, with files and with the command line; and what deserves a warning. */
export const meaning = {
  'value-and-known': () => [
    '"value" stands beside "known"',
    'keep "known" for values with dates, or "value" for one that never changed',
  ],
  'value-and-experts': () => [
    '"value" stands beside "experts"',
    'keep "experts" for what several say, or "value" for one of them; a scenario that extends another takes one away with null',
  ],
  'no-experts': ({ name, estimate }) =>
    name !== null
      ? [`assumption "${name}" holds no experts`, 'set it to a value']
      : estimate === undefined
        ? ['nobody says anything here', 'name each expert with an estimate: { sig: 80%, supplier-a: 40% }']
        : [
            'expected the names of experts, found the numbers of one estimate',
            `write value: ${estimate} in place of experts; where there are several, name each with an estimate: { sig: 80%, supplier-a: 40% }`,
          ],
  'no-value': ({ name }) => [
    `assumption "${name}" has no value`,
    'give it a "value" with a "kind", or "known" with dated values',
  ],
  'beside-known': ({ key }) => [`"${key}" stands beside "known"`, `write "${key}" in each dated value`],
  'source-missing': ({ known: sources }) => [
    'a sourced value needs its source',
    `add "source: ${sources.length === 1 ? sources[0] : '<id>'}"${sources.length > 1 ? ` (${known('source', sources)})` : ''}, or make it a judgement and say why`,
  ],
  'direction-not-judged': ({ found }) => [
    `"direction" stands beside what is ${found}`,
    'it names the source of the direction of a judgement: leave it out, or make the value a judgement',
  ],
  'bad-range': ({ text }) => [
    `"${text}" is not a range`,
    mendRange(text) === null
      ? 'write the lowest and the highest value with two dots between them: 0% .. 150%'
      : `write ${mendRange(text)}`,
  ],
  'outside-range': ({ value, unit, low, high, time }) => [
    `${written(value, unit)}${time === undefined ? '' : timeText(time)} lies outside the range ${written(low, unit)} .. ${written(high, unit)}`,
    `${time === undefined ? scaledText(value, unit, [low, high]) : ''}correct the value or widen the range`,
  ],
  'constant-needed': ({ name, why, since }) => [
    `${name === null ? 'an estimate' : `$${name} is an estimate${since === null ? '' : ` (since ${since})`} and`} cannot be used here`,
    why === 'policy'
      ? 'rates of discounting, indexation and VAT are policy: give every dated value as one number'
      : 'a calendar month is given as one month, such as 2021-09',
  ],
  'hidden-policy': ({ name }) => [
    `"${name}" sets a rate of the whole study, which a scenario cannot have for itself`,
    'remove it here, or give it another name',
  ],
  'not-known-yet': ({ name, asOf, first }) => [
    `assumption "${name}" has no value known in ${asOf}`,
    first === null
      ? 'add a value known by then'
      : `its first value is known from ${first}: choose a later --as-of, or add a value known by then`,
  ],
  unknown: ({ thing, name, near, known: names, scenario, milestone, misspelt }) => {
    if (misspelt !== undefined) return misspeltText(thing, name, misspelt);
    return milestone === undefined
      ? [
          `${scenario === undefined ? 'there is' : `scenario "${scenario}" has`} no ${things[thing][0]} "${name}"`,
          insteadOf({ thing, name, near, names, scenario }),
        ]
      : milestoneText(name, milestone);
  },
  'only-in-scenarios': ({ name, scenarios, lacks }) =>
    typeof lacks === 'object'
      ? [
          `scenario "${lacks.scenario}" has no assumption "${name}"`,
          `add it to scenario "${lacks.scenario}", or to the study for all`,
        ]
      : [
          `the study has no assumption "${name}"; only ${scenarios.length === 1 ? 'scenario' : 'scenarios'} ${list(scenarios)} ${scenarios.length === 1 ? 'has' : 'have'} one`,
          lacks === 'study' ? 'add it to the study' : `name the scenario's own: ${scenarios[0] ?? ''}/${name}`,
        ],
  cycle: ({ thing, cycle }) => [`${circles[thing][0]}: ${cycle.join(' → ')}`, circles[thing][1]],
  'duplicate-scenario': ({ id }) => [
    `scenario "${id}" is written here and under "scenarios"`,
    'keep either its own file or its place under "scenarios"',
  ],
  'file-name': ({ id, file }) => [
    `the file ${file} holds scenario "${id}"`,
    mendId(scenarioOf(file)) === scenarioOf(file)
      ? `write "scenario: ${scenarioOf(file)}", or rename the file`
      : `rename the file to ${mendId(id) ?? '<id>'}.scenario.yaml`,
  ],
  'scenario-inside': () => ['under "scenarios" the key is the id already', 'remove "scenario"'],
  'no-scenarios': () => [
    'the study has no scenarios',
    'add a file <id>.scenario.yaml beside study.yaml, or "scenarios:" with at least one',
  ],
  'team-and-duration': () => [
    'a phase has a team or a duration, not both',
    'keep one: the other follows from the effort',
  ],
  'effort-without-responsibility': () => [
    'work is done here, and nothing says under which contract form',
    'add "responsibility: <id>"',
  ],
  'exactly-one-of': ({ keys, found: here }) => [
    here.length === 0 ? `one of ${keys.join(', ')} is needed here` : `${here.join(' and ')} stand together`,
    `write exactly one of ${keys.join(', ')}`,
  ],
  'component-lacks': ({ component, part, work }) => [
    `"${work}: ${component}" needs "${part}" in component "${component}", which has none`,
    `add "${part}" to the component`,
  ],
  'direction-rate-missing': () => [
    'direction needs its rate',
    'add "direction-rate: 10000 EUR/person-month", with the right amount',
  ],
  'no-supplier': ({ key }) => [
    'this work is done by own people: there is no supplier who bears a part of it',
    `remove "${key}", or write "performed-by: supplier"`,
  ],
  'basis-differs': ({ basis, prices }) => [
    `a ${basis} discount rate is used on ${prices} prices`,
    'use one basis. A real rate r becomes nominal at inflation i as (1 + r) × (1 + i) − 1 (Fisher)',
  ],
  'horizon-before-start': ({ start }) => [`the horizon lies before the start, ${start}`, 'choose a later month'],
  'milestone-of-milestone': ({ name }) => [
    `"${name}" is a milestone itself`,
    'refer to a phase, such as phase-1.end, or to a month',
  ],
  'same-ends': () => ['worst and best are the same', 'a scale needs two different ends'],
  'score-missing': ({ criterion }) => [
    `there is no score on criterion "${criterion}"`,
    `add "${criterion}: …" to "scores"`,
  ],
  'score-of-result': ({ criterion }) => [
    `criterion "${criterion}" follows from a result and is not scored by hand`,
    'remove this score',
  ],
  'not-in-both': ({ scenario, in: side, common }) => [
    scenario === null
      ? 'the two studies have no scenario in common'
      : `scenario "${scenario}" is only in ${side === 'old' ? 'the other study' : 'this study'}, so that what it leads by cannot be compared`,
    common.length < 2
      ? `the studies need two scenarios with the same ids${common.length === 1 ? `, or give --of ${common[0] ?? ''}` : ''}`
      : `give --between with two of ${common.join(', ')}, or --of with one`,
  ],
  'no-figure': (fault) => [
    `scenario "${fault.scenario}" has ${fault.metric === 'finish' ? 'no finish' : 'no score'}: ${lackOf(fault)}`,
    'ask about another figure, or about another scenario',
  ],
  'no-score': ({ lacks, asks }) => [
    {
      ranking: `ranking by score needs ${lacks}`,
      score: `there is no score, as the study has no ${lacks}`,
      criteria:
        lacks === 'criteria' ? 'the study has no criteria' : 'the study has no stakeholders who weigh its criteria',
    }[asks],
    {
      ranking: `add ${lacks}, or rank by another result`,
      score: `add ${lacks}, or ask about another figure`,
      criteria: lacks === 'criteria' ? 'add criteria, and the stakeholders who weigh them' : 'add stakeholders',
    }[asks],
  ],
  'weights-sum': ({ of }) => nothingWeighs[of],
  twice: ({ name }) => [`"${name}" stands here twice`, 'keep one'],
  'bad-points': ({ what }) => [
    {
      ends: 'a value function goes from 0% to 100%, and this one does not',
      reference: 'the points of a value function are written in numbers',
      threshold:
        'where the value rises and falls, nobody can tell on which side of a threshold a scenario is good enough',
      'threshold-of-chance': 'a threshold on the chance that no gate fails would be a gate on gates',
      'threshold-of-names':
        'where the ends of a scale name assumptions, nobody can tell which side of a threshold is the good one',
    }[what],
    {
      ends: 'give the worst point 0% and the best 100%, here or as "worst" and "best"',
      reference: 'write the number here; "worst" and "best" without "points" may name an assumption',
      threshold: 'leave the threshold out, or write a requirement under "requires"',
      'threshold-of-chance': 'leave it out: every gate is held by itself',
      'threshold-of-names': 'write worst and best in numbers, or a requirement under "requires"',
    }[what],
  ],
  'swing-largest': ({ largest }) => [
    `the largest swing is ${largest}`,
    'the swing that is worth most gets 100, and each other its share of that',
  ],
  'nobody-knows': (fault) =>
    fault.lacks === 'range'
      ? [
          `"${fault.text}" says nothing without a range`,
          'of a score or a weight, say what is possible at all: "range: 1 .. 5", or a scale in numbers; of anything else give a value, or an estimate',
        ]
      : [
          `nobody knows "${fault.name}", and more than a score rests on it`,
          'give a value, or an estimate: only scores and weights may be unknown',
        ],
  'beyond-calendar': ({ scenario, phase }) => [
    `${phase === null ? '' : `phase "${phase}" of `}scenario "${scenario}" ends after the year 9999`,
    'check its durations, teams and lags',
  ],
  'not-finite': ({ scenario }) => [
    `the figures of scenario "${scenario}" become too large to compute or to write`,
    'check its amounts, rates and durations, and the horizon',
  ],
  'no-study': ({ folder, files, pattern }) => [
    folder === null ? 'there is no study here' : `there is no study.yaml in ${folder}`,
    noStudyMend(files, pattern),
  ],
  'several-studies': ({ files }) => ['there are several studies here', `name one: ${list(files)}`],
  'bad-set': ({ text, corrected }) => [
    `"${text}" is not name=value`,
    corrected === null
      ? 'write --set team=20, or --set 2.5/team=20 for an assumption of one scenario'
      : `write --set ${corrected}`,
  ],
  'bad-option': ({ option, text, known: names, near }) => [
    `"${text}" is not possible for ${option}`,
    meant(near) ?? `possible: ${list(names, 20)}`,
  ],
  usage: ({ what, name, near, command }) => [
    usage[what](name),
    meant(near) ?? `see "samen ${command === undefined ? '' : `${command} `}--help"`,
  ],
} satisfies Partial<FaultWords>;

/** What to name where there is no study: the files that are studies by themselves, and what names all of them. */
function noStudyMend(files: readonly string[], pattern: string | null): string {
  if (files.length === 0) return 'name a folder with a study.yaml, a file, or - for standard input';
  if (files.length === 1) return `name its file: ${list(files)}`;
  return `name the file of a study: ${list(files)}${pattern === null ? '' : `, or ${pattern} where several can be named`}`;
}
