import { completionScripts, shells } from '../completion/scripts.ts';
import { oneOf } from '../session/options.ts';
import type { Session } from '../session/session.ts';

/** `samen completion`: a script by which a shell asks samen what can come next. */
export async function completionCommand({ host }: Session, shell: string): Promise<void> {
  host.out.write(completionScripts[oneOf('samen completion', shell, shells)]);
}
