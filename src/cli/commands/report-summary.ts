import { unasked } from '../definitions/definition.ts';
import type { Session } from '../session/session.ts';
import { compare } from './compare.ts';

/** What a report is of. */
interface Reported {
  readonly study: string | undefined;
  readonly asOf?: string;
  readonly set: readonly string[];
  readonly expert?: string;
}

/**
 * Writes a report, and prints paragraphs to paste: what the study comes to, as `samen compare --summary` tells it, and what was written.
 *
 * @param write - prints what it has written, in its last line
 */
export async function summarised(
  session: Session,
  { study, ...asked }: Reported,
  write: (session: Session) => Promise<void>,
): Promise<void> {
  const { host } = session;
  let input: ReturnType<typeof host.readInput> | null = null;
  // Standard input can be read once.
  const readInput: typeof host.readInput = (limit) => (input ??= host.readInput(limit));
  let printed = '';
  const out = { ...host.out, isTerminal: false, write: (text: string) => void (printed += text) };
  await write({ ...session, host: { ...host, readInput, out } });
  const [last = ''] = printed.trimEnd().split('\n').slice(-1);
  // Warnings were printed when it was written.
  const quiet: Session = { ...session, host: { ...host, readInput }, warn: () => Promise.resolve() };
  await compare.run(quiet, { study }, { ...unasked(compare), ...asked, summary: true });
  host.out.write(`\n${last}\n`);
}
