import { describe, expect, it } from 'vitest';
import { outputSchemas } from '../../src/report/formats/output-schema/schemas.ts';
import { oneFile } from '../cli/one-file.ts';
import { folderOf, harbour, samen } from '../support/cli.ts';
import { inPounds } from '../support/in-pounds.ts';
import { validatorOf } from '../support/schema.ts';

type Printed = Readonly<Record<string, unknown>>;

/** What a command prints of a study as JSON, and what is wrong with it by its schema. */
async function printed(name: keyof typeof outputSchemas, text: string, ...args: readonly string[]) {
  const { stdout } = await samen([...args, '--format', 'json'], { cwd: folderOf({ 'study.yaml': text }) });
  const document = JSON.parse(stdout) as Printed;
  const validate = validatorOf(outputSchemas[name]);
  return { document, misfits: validate(document) ? [] : (validate.errors ?? []) };
}

describe('what is printed as JSON is as its schema says', () => {
  it('of a ranking by finish in which something is never finished', async () => {
    const input = `${inPounds}  build: { title: Build, phases: { make: { duration: 6 months } } }\n`;
    const args = ['explain', '--metric', 'finish', '--set-to', 'users=2000'];
    const { document, misfits } = await printed('explanation', input, ...args);

    expect(document['ranking']).toMatchObject({
      new: [
        { id: 'build', rank: 1, value: 6 },
        { id: 'buy', rank: null, value: null },
        { id: 'stay', rank: null, value: null },
      ],
    });
    expect(misfits).toEqual([]);
  });

  it('of what a study forbids', async () => {
    const input = `${oneFile(harbour)}\nforbid: { unstated: true, stale: 1 months }\n`;
    const { document, misfits } = await printed('check', input, 'check');

    expect(document['forbidden']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ rule: 'unstated' }),
        expect.objectContaining({ rule: 'stale' }),
      ]),
    );
    expect(misfits).toEqual([]);
  });

  it('of a criterion in the currency of the study', async () => {
    const input = `${inPounds}criteria: { cost: { result: present-value, worst: £ 1M, best: £ 0 } }\nstakeholders: { all: { say: 100%, weights: { cost: 1 } } }\n`;
    const { document, misfits } = await printed('criteria', input, 'criteria', '--weightings', '10');

    expect(document['criteria']).toMatchObject([{ id: 'cost', unit: 'GBP' }]);
    expect(misfits).toEqual([]);
  });
});
