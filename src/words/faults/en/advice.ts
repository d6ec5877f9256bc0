import { quantity } from '../../en/quantity.ts';
import { written } from '../../quantity.ts';
import type { WithoutEffect } from '../../../problems/advice-fault.ts';
import type { FaultWords, Phrase } from '../../fault-words.ts';
import { shortened, withoutPoints } from '../mend.ts';
import { outside, titleIn } from '../parts.ts';
import { all, known, meant } from './terms.ts';

/** What changes no figure, and what it lacks. */
const withoutEffect: Readonly<Record<WithoutEffect, (name: string) => Phrase>> = {
  vat: () => [
    'no VAT is computed: the study has no rate',
    'add "vat: { rate: 21%, recoverable: false }" to the study, or leave the key out',
  ],
  'direction-rate': () => [
    'this rate changes nothing: the contract form has no direction',
    'add "direction: 10%", with the right share, or leave the rate out',
  ],
  team: (name) => [
    `phase "${name}" takes no time: its team has no work`,
    'add "work", or write "duration" in place of the team',
  ],
  enlarges: (name) => [
    `this changes nothing: phase "${name}" has no work to enlarge`,
    'name a phase with work, or write what happens as "delays" or "costs"',
  ],
  contingency: (name) => [
    `this reserves nothing: the scenario has no costs of category "${name}"`,
    'name a category of its own costs, or leave this one out',
  ],
  fallback: (name) => [
    `this is never done: scenario "${name}" has no gate`,
    'add what is required of it ("requires"), or leave the fallback out',
  ],
  'fallback-cost': () => [
    'this changes nothing: the fallback has no cost',
    'add "cost", once, where the fallback begins, or leave the key out',
  ],
  risk: (name) => [
    `this risk never happens: no scenario does this work (${name})`,
    'name work that some scenario does, or leave the risk out',
  ],
  period: () => [
    'this costs nothing in the plan: it does not end after it begins',
    'let "until" be later than "from", or leave the running cost out',
  ],
  year: (name) => [`no plan has costs as late as ${name}`, 'correct the year, or leave the requirement out'],
};

/** What an analyst should know before trusting the figures: the study is computed all the same. */
export const advice = {
  'gate-unknown': ({ scenarios, name, asOf }) => [
    `"${name}" or its bound has no value known in ${asOf}`,
    scenarios.length === 1
      ? `scenario ${all(scenarios)} is taken to pass it`
      : `scenarios ${all(scenarios)} are taken to pass it`,
  ],
  'finish-beyond-horizon': ({ scenario, finish, horizon }) => [
    `scenario "${scenario}" is finished in ${finish}, after the horizon ${horizon}`,
    'its work counts in full, its service after the horizon does not: choose a later horizon',
  ],
  'no-finish-to-score': ({ scenario, criterion }) => [
    `scenario "${scenario}" delivers nothing, so has no finish for criterion "${criterion}", and gets no score`,
    'give it phases or "delivered", or bind the criterion to another result',
  ],
  'past-differs': ({ scenarios, asOf }) => [
    `what is spent before the as-of month differs between ${all(scenarios)}`,
    `the past is the same for all: give what has not begun "not-before: ${asOf}"`,
  ],
  'running-before-start': ({ scenario, title }) => [
    `"${titleIn(title, 'en')}" of scenario "${scenario}" runs before the start of the study`,
    'what falls before the start is not counted',
  ],
  'built-twice': ({ scenario, component, built, reused }) =>
    reused === 0
      ? [
          `scenario "${scenario}" builds ${written(built, 'percent')} of component "${component}"`,
          'let the shares add up to 100%, or write "again: true" beside what is built again on purpose',
        ]
      : [
          `scenario "${scenario}" makes ${written(built + reused, 'percent')} of component "${component}": ${written(built, 'percent')} is built anew and ${written(reused, 'percent')} is reused`,
          'the share of a reuse is what it keeps, and it builds the rest anew by itself: drop what counts twice, or write "again: true" beside what is built again on purpose',
        ],
  'unused-assumption': ({ name }) => [`nothing uses assumption "${name}"`, `remove it, or use it as $${name}`],
  'unused-index': ({ category, near, known: categories }) => [
    `nothing is booked on cost category "${category}", so its price index changes nothing`,
    meant(near) ?? known('category', categories),
  ],
  'without-effect': ({ of, name }) => withoutEffect[of](name),
  'maybe-thousands': ({ text }) => [
    `"${text}" is read with three decimals: a point does not group thousands`,
    `if thousands are meant, write ${withoutPoints(text)}; if not, ${shortened(text) === null ? 'accept this, with the reason: accepts: { maybe-thousands: … }' : `write ${shortened(text)}`}`,
  ],
  'range-cuts-tails': ({ low, high, unit, tails }) => [
    `the estimate reaches ${outside([low, high], tails)
      .map((end) => written(end, unit))
      .join(' and ')}, beyond the range ${written(low, unit)} .. ${written(high, unit)}`,
    'widen the range to what is possible at all',
  ],
  'why-missing': ({ of }) => [
    of === 'derived' ? 'a derived value does not say how it was derived' : 'a judgement does not say why',
    'add "why: …"',
  ],
  'compressed-schedule': ({ scenario, months, nominal, effort }) => [
    `scenario "${scenario}" does ${quantity(Math.round(effort), 'person-months')} of work in ${quantity(Math.round(months), 'months')}; COCOMO II's nominal schedule is ${quantity(Math.round(nominal), 'months')}`,
    'below 75% of it hardly any project succeeds: plan more time',
  ],
  'effort-in-no-time': ({ scenario, phase }) => [
    `phase "${phase}" of scenario "${scenario}" has effort but takes no time`,
    'give it a team or a duration',
  ],
} satisfies Partial<FaultWords>;
