import { located, type Setting, studySettingNames } from '../input/load-settings.ts';
import { partOf } from '../input/tree.ts';
import type { Fault } from '../problems/problem.ts';
import { optionIn } from './before-parsing.ts';
import type { Host } from './host/host.ts';
import { settingFor } from './session/settings.ts';
import { UserError } from './session/user-error.ts';

/** A mistake in what was taken for an option: where `samen.yaml` says it, and nobody typed it, it is told at its place there. */
export function whereSettled(
  error: unknown,
  at: { readonly host: Host; readonly args: readonly string[]; readonly study: string | undefined },
): unknown {
  const fault = error instanceof UserError && 'kind' in error.problems ? error.problems : null;
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
