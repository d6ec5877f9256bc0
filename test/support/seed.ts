import fc from 'fast-check';

/** One seed for all properties: every run sees the same cases. */
fc.configureGlobal({ seed: 20200701, numRuns: 40 });

export { fc };
