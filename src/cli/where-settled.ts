import { located, type Setting, studySettingNames } from '../input/load-settings.ts';
import { partOf } from '../input/tree/tree.ts';
import type { Fault } from '../problems/problem.ts';
import { optionIn } from './before-parsing.ts';
import type { Host } from './host/host.ts';
import { settingFor, studySettled } from './session/settings.ts';
import { UserError } from './session/user-error.ts';

/** What was run, and about which study. */
interface CommandLine {
  readonly host: Host;
  readonly args: readonly string[];
  readonly study: string | undefined;
  /** Whether nobody typed the study. */
  readonly isSettled: boolean;
}

/** A mistake in what was taken for an option: where `samen.yaml` says it, and nobody typed it, it is told at its place there. */
export function whereSettled(error: unknown, at: CommandLine): unknown {
  const fault = error instanceof UserError && 'kind' in error.problems ? error.problems : null;
  if (fault?.kind === 'cannot-read') return wherePathSettled(error, at, fault, fault.file);
  if (fault?.kind === 'no-study') return wherePathSettled(error, at, fault, fault.folder ?? '');
  if (fault?.kind !== 'bad-option') return error;
  const [option = ''] = fault.option.split(' ');
  const name = studySettingNames.find((each) => option === `--${each}`);
  if (name === undefined || optionIn(at.args, option) !== undefined) return error;
  const setting = settingFor(at.host, at.study, name);
  return setting === undefined ? error : new UserError([refused(setting, fault)]);
}

function refused({ text, span }: Setting, fault: Extract<Fault, { kind: 'bad-option' }>) {
  const from = text.indexOf(fault.text);
  const within = from === -1 ? undefined : { from, to: from + fault.text.length };
  return located(partOf(span, text, within), {
    kind: 'not-one-of',
    found: fault.text,
    known: fault.known,
    near: fault.near,
  });
}

/** That there is no study at a path: where `samen.yaml` has it, unless the environment or somebody who typed it does. */
function wherePathSettled(error: unknown, { host, isSettled }: CommandLine, fault: Fault, path: string): unknown {
  if (!isSettled) return error;
  if (host.env['SAMEN_STUDY'] === path) return new UserError({ ...fault, ofOption: 'SAMEN_STUDY' });
  const span = studySettled(host, path);
  return span === null ? error : new UserError([located(span, fault)]);
}
