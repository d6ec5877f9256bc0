/** What a test says of the head of its study. */
interface Head {
  readonly title: string;
  /** The first month, whose year is that of prices and discounting too. */
  readonly start: string;
  readonly horizon: string;
  readonly rate: string;
}

/** The first lines of a study in euros, known from its start on. */
export const studyHead = (study: string, { title, start, horizon, rate }: Head): string => `samen: 1
study: ${study}
title: ${title}
currency: EUR
start: ${start}
horizon: ${horizon}
as-of: ${start}
prices: { basis: real, level: ${start.slice(0, 4)} }
discounting: { rate: ${rate}, basis: real, base: ${start.slice(0, 4)}, timing: start-of-year }`;
