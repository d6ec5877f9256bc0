import type { Settled } from '../engine/settle.ts';
import type { Study } from '../model/study.ts';
import type { ProvenanceCounts } from './comparison.ts';
import { unstatedPlaces } from './origin.ts';

/** Counts the assumptions in force by kind, each once, and the literals that no assumption vouches for. */
export function countProvenance(study: Study, settled: Settled): ProvenanceCounts {
  const counts = { sourced: 0, derived: 0, judgement: 0 };
  for (const dated of settled.inForce.values()) if (dated !== null) counts[dated.provenance.kind] += 1;
  const { sourced, derived, judgement } = counts;
  return {
    assumptions: sourced + derived + judgement,
    sourced,
    derived,
    judgement,
    unstated: unstatedPlaces(study).size,
  };
}
