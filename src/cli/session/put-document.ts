import { visible } from '../../report/visible.ts';
import type { Session } from './session.ts';
import { UserError } from './user-error.ts';

/** Writes a file whole, in a folder that is made where it is not there, in place of none or of one with the same ending, and says so. @throws {UserError} where it cannot be written */
export function putDocument({ host, words }: Session, output: string, content: string | Uint8Array): void {
  const [ending = ''] = /\.[a-z]+$/i.exec(output) ?? [];
  const file = host.create(output, new RegExp(`\\${ending}$`, 'i'), 'made');
  const trouble = typeof file === 'string' ? file : (file.write(content) ?? file.finish());
  if (trouble !== null) {
    if (typeof file !== 'string') file.drop();
    throw new UserError({ kind: 'cannot-write', path: output, reason: trouble });
  }
  host.out.write(`${visible(words.report.wrote(output))}\n`);
}
