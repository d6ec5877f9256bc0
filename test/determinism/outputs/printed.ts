import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runWith } from '../../support/fake-host.ts';
import type { Asked } from './asked.ts';

/** Where all that is printed is written too, to be compared with that of another commit. */
const folder = process.env['SAMEN_OUTPUTS'];

/** What is asked for a person is asked for a program: each figure to its last digit. */
const argumentsOf = (command: string): string[] => [
  ...command.split(' '),
  ...(/--format|--part/.test(command) ? [] : ['--format', 'json']),
];

/** What commands print of studies, a line for the digest of each; and what they refuse. */
export async function printed(studies: readonly Asked[]): Promise<{ digests: string; refused: readonly string[] }> {
  const [lines, refused]: [string[], string[]] = [[], []];
  for (const { study, files, commands } of studies)
    for (const command of commands) {
      const { exit, out, err } = await runWith(files, argumentsOf(command));
      if (exit > 1) refused.push(`${study}: ${command}: ${err}`);
      lines.push(`${digestOf(out)} ${study}: ${command}`);
      keep(`${study} ${command}`, out);
    }
  return { digests: `${lines.join('\n')}\n`, refused };
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

function keep(name: string, text: string): void {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name.replaceAll(/[^\w.-]+/g, '-')), text);
}
