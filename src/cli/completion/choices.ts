import { referenceClasses } from '../../analysis/outside-view/classes.ts';
import { schemaNames } from '../../model/written/schema-names.ts';
import { outputNames } from '../../report/formats/output-schema/names.ts';
import { tableIds } from '../../report/tables/show/table-ids.ts';
import { topics } from '../../report/tables/simulation/topics.ts';
import { checkFormats, formatNames, validateFormats } from '../session/formats.ts';
import { kinds, languages, samplings } from '../session/options.ts';
import { colourChoices } from '../session/session.ts';
import { shells } from './scripts.ts';

/** The classes of projects that a simulation can take the record of. */
export const classNames: readonly string[] = referenceClasses.map(({ id }) => id);

/**
 * The values that are the same for every study, by option or argument, and by command where that matters: what commands
 * accept, shells complete and `--help` names.
 */
export const choices: Readonly<Record<string, readonly string[]>> = {
  '--format': formatNames,
  'validate --format': validateFormats,
  'check --format': checkFormats,
  '--lang': languages,
  '--color': colourChoices,
  '--delimiter': [',', ';', 'tab'],
  'show --table': tableIds,
  'simulate --table': topics,
  '--kind': kinds,
  '--sampling': samplings,
  '--outside-view': classNames,
  'schema --output': outputNames,
  of: schemaNames,
  shell: shells,
  ...nothingToChoose('--width', '--depth', '--stale', '--draws', '--seed', '--workers', '--by-date', '--budget'),
  ...nothingToChoose('--mitigation', '--within', '--published-in', '--where', '--fail-above'),
};

/** Numbers and texts of one's own. */
function nothingToChoose(...options: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(options.map((option) => [option, []]));
}
