import type { Simulation } from '../../src/analysis/simulate/simulation-result.ts';
import type { Study } from '../../src/model/study/study.ts';
import type { Report } from '../../src/report/table.ts';
import { simulationReport } from '../../src/report/tables/simulation/report.ts';
import { digipoort } from './simulated.ts';
import { languages, type Language } from './written.ts';

/** The tables of a simulation. */
export const simulationShown = (
  simulation: Simulation,
  { language = 'en', study = digipoort }: { readonly language?: Language; readonly study?: Study } = {},
): Report => simulationReport(simulation, { study, sets: {}, words: languages[language] });
