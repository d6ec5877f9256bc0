import fc from 'fast-check';

const factor = Number(process.env['SAMEN_TIMES'] ?? 1 / 4);

/** How often a property is tried: with every run of the tests a quarter of what is named, by `npm run test:long` ten times that. */
export const tries = (runs: number): number => Math.ceil(runs * factor);

/**
 * One seed for all properties: every run sees the same cases. `npm run test:long` chooses another and tries more of them;
 * SAMEN_SEED and SAMEN_TIMES repeat what it did.
 */
fc.configureGlobal({ seed: Number(process.env['SAMEN_SEED'] ?? 20200701), numRuns: tries(40) });

export { fc };
