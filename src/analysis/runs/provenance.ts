import { isKnown, type Settled } from '../../engine/settle.ts';
import type { Study } from '../../model/study/study.ts';
import type { ProvenanceCounts } from './comparison.ts';
import { unstatedPlaces } from './origin.ts';

/**
 * Counts the assumptions in force by kind, each once, and the literals that no assumption vouches for. A formula of which
 * an input is not known yet has no value in force.
 */
export function countProvenance(study: Study, settled: Settled): ProvenanceCounts {
  const counts = { sourced: 0, derived: 0, judgement: 0 };
  for (const [key, dated] of settled.inForce) {
    if (dated !== null && isKnown(settled, key)) counts[dated.provenance.kind] += 1;
  }
  const { sourced, derived, judgement } = counts;
  return {
    assumptions: sourced + derived + judgement,
    sourced,
    derived,
    judgement,
    unstated: unstatedPlaces(study).size,
  };
}
