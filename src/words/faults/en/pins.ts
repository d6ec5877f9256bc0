import type { FaultWords } from '../../fault-words.ts';

/** What is wrong with pinned figures, and with what a study forbids. */
export const pins = {
  'bad-age': ({ text }) => [`"${text}" is not an age`, 'write 365 days, 18 months or 2 years'],
  'bad-figure-value': ({ text, sort }) =>
    sort === 'gate'
      ? [`"${text}" is not the status of a gate`, 'write pass, fail or unknown']
      : [`"${text}" is no place in a ranking`, 'write a whole number from 1 up, or none where it is not ranked'],
  'no-tolerance': ({ sort }) => [
    sort === 'gate' ? 'a gate passes or fails: nothing lies in between' : 'a place in a ranking is the same or another',
    'remove "within"',
  ],
  'pinned-twice': ({ figure, asOf }) => [
    `${figure} as of ${asOf} is pinned already`,
    'a figure is pinned once; samen check --update brings it up to date',
  ],
} satisfies Partial<FaultWords>;
