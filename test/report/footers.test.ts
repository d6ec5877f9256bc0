import { expect, it } from 'vitest';
import { anyDrawnStudy } from '../support/any-drawn-study.ts';
import type { Fact } from '../support/footer-reading.ts';
import { footed, sentencesOf } from '../support/footers.ts';
import { fc, tries } from '../support/seed.ts';
import { drawFacts } from './footer-draws.ts';
import { gateFacts } from './footer-gates.ts';
import { levelFacts } from './footer-level.ts';
import { planFacts } from './footer-plans.ts';
import { teamFacts } from './footer-teams.ts';

/*
 * Every sentence that stands before or below the tables of a command is held against what is computed: against draws, against
 * the study without its contingency, against figures. A sentence that is neither a fact known here nor a definition fails.
 */

/**
 * What says how a figure is meant, or counts what is shown; and what is held against figures by tests of its own: switching
 * values, why a result changed.
 */
const others: readonly RegExp[] = [
  /^.* (?:leads .+? only while|leads .+? where|are level where) .*$/g,
  /^(?:In|Scenarios? in) (?:[A-Z][a-z]+ \d{4}|\d{4}-\d\d) .*$/g,
  /^; in (?:[A-Z][a-z]+ \d{4}|\d{4}-\d\d) .*$/g,
  /^.* stayed [^.]*(?:\.\d+)?[^.]*\.$/g,
  /^No (?:scenario is feasible|gate of .* changes|assumption has another value) ?.*$/g,
  /^(?:.* are level: within|Within) its range or estimate no assumption has a value .*$/g,
  /^Contingency in the figures of [A-Z][a-z]+ \d{4}, as part of the .*\)\.$/g,
  /^These bars depend on the order: .*$/g,
  /^The share of a reuse is the part that is kept; .*$/g,
  /^[\d,]+ (?:more )?(?:assumptions? (?:does|do|has|have|is a constant|are constants)|that (?:is|are)) .*$/g,
  /(?:^| )[\d,]+ draws, seed 1, random sampling\.(?: ±: one standard error\.)?/g,
  /^Quantiles are of type 7 .*exact\.$/g,
  /^"is P23": in 23 of 100 draws the figure is below that of the plan, equal ones counting half\.$/g,
  / ?Drawn: [\d,]+ numbers? \(.*\)\./g,
  /^(?:A lead is positive|An effect of 0|Each effect is|At most \d|Budget and date together|Cheaper: than|Critical: in|Critical paths?:) .*$/g,
  /^(?:Expected regret|Low and high|Not varied|No switching value within the range of|Numbers|Reserve, to be|Rank correlations|Common random numbers|Total cost and finish) ?.*$/g,
  /(?:P50 and P80 are of .*?\. )?P80: in 80 of 100 draws the figure is at most this; P10, P50 and P90 likewise\./g,
  /(?:In the others it cannot be chosen, so it is not ranked|What draws tell of it otherwise is of all of them, also of those in which it cannot be chosen|What draws tell of these scenarios otherwise is of all draws, also of those in which they cannot be chosen|What follows is of \d+ draws|Every figure is that of the plan, and there are no chances to tell)\. */g,
  /^(?:An effect|Of a score more|One assumption at a time|±: one standard error|– : it fails a gate)[^.]*\.$/g,
  /^[▒█] .*$/g,
];

const facts: readonly Fact[] = [...planFacts, ...drawFacts, ...gateFacts, ...levelFacts, ...teamFacts];

it('every sentence of a footer is true of the study it is printed of', () => {
  const unknown = new Set<string>();
  fc.assert(
    fc.property(anyDrawnStudy, (data) => {
      const entry = footed(data);
      if (entry === null) return;
      for (const [command, sentence] of sentencesOf(entry)) {
        let rest = sentence;
        for (const [pattern, check] of facts) {
          for (const found of sentence.matchAll(pattern)) check([...found], entry, command);
          rest = rest.replace(pattern, '');
        }
        for (const pattern of others) rest = rest.trim().replace(pattern, '');
        if (rest.trim() !== '') unknown.add(`${command}: ${rest.trim()}`);
      }
    }),
    // A study is computed in ten ways, which takes a while: the long tests try more. To shrink one would take minutes.
    { endOnFailure: true, numRuns: tries(8) },
  );
  expect([...unknown].toSorted()).toEqual([]);
});
