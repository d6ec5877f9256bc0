import assumptions from '../../../../docs/schema/output/assumptions.schema.json' with { type: 'json' };
import batch from '../../../../docs/schema/output/batch.schema.json' with { type: 'json' };
import check from '../../../../docs/schema/output/check.schema.json' with { type: 'json' };
import comparison from '../../../../docs/schema/output/comparison.schema.json' with { type: 'json' };
import criteria from '../../../../docs/schema/output/criteria.schema.json' with { type: 'json' };
import diff from '../../../../docs/schema/output/diff.schema.json' with { type: 'json' };
import explanation from '../../../../docs/schema/output/explanation.schema.json' with { type: 'json' };
import part from '../../../../docs/schema/output/part.schema.json' with { type: 'json' };
import problems from '../../../../docs/schema/output/problems.schema.json' with { type: 'json' };
import report from '../../../../docs/schema/output/report.schema.json' with { type: 'json' };
import results from '../../../../docs/schema/output/results.schema.json' with { type: 'json' };
import scenario from '../../../../docs/schema/output/scenario.schema.json' with { type: 'json' };
import sensitivity from '../../../../docs/schema/output/sensitivity.schema.json' with { type: 'json' };
import solution from '../../../../docs/schema/output/solution.schema.json' with { type: 'json' };
import tradeoff from '../../../../docs/schema/output/tradeoff.schema.json' with { type: 'json' };
import discovery from '../../../../docs/schema/output/discovery.schema.json' with { type: 'json' };
import voi from '../../../../docs/schema/output/voi.schema.json' with { type: 'json' };
import simulation from '../../../../docs/schema/output/simulation.schema.json' with { type: 'json' };
import trace from '../../../../docs/schema/output/trace.schema.json' with { type: 'json' };
import type { Schema } from './fits.ts';
import type { OutputName } from './names.ts';

/** Their JSON Schemas, as `npm run schemas` makes them of the interfaces in `src/report/formats/json/documents`. */
export const outputSchemas: Readonly<Record<OutputName, Schema>> = {
  comparison,
  explanation,
  sensitivity,
  voi,
  discovery,
  solution,
  tradeoff,
  simulation,
  criteria,
  scenario,
  trace,
  assumptions,
  diff,
  report,
  results,
  check,
  part,
  problems,
  batch,
};
