import type { Correlate } from '../../engine/drawn/random-columns.ts';
import type { Column } from '../../engine/rules/rule.ts';
import { copulaOf, correlate } from '../../model/estimates/copula.ts';
import { streamOf } from '../../model/values/streams.ts';
import type { Study } from '../../model/study/study.ts';

/** The random streams that are correlated, in the order in which the study names it. */
export const correlatedStreams = (study: Study): string[] => [
  ...new Set(study.correlations.flatMap(({ between }) => between.map((name) => streamOf(study, name)))),
];

/** How the study says that values go together; what it does not say is independent. */
export function correlateOf(study: Study): Correlate {
  const streams = correlatedStreams(study);
  if (streams.length === 0) return () => {};
  const ranks = streams.map((_, row) => streams.map((__, column): number => (row === column ? 1 : 0)));
  for (const { between, rank } of study.correlations) {
    const [a = 0, b = 0] = between.map((name) => streams.indexOf(streamOf(study, name)));
    (ranks[a] as number[])[b] = rank;
    (ranks[b] as number[])[a] = rank;
  }
  const copula = copulaOf(ranks);
  if ('leastEigenvalue' in copula) throw new Error('correlations contradict each other: checks let it pass');
  return (columns) =>
    correlate(
      copula,
      streams.map((stream) => columns.get(stream) as Column),
    );
}
