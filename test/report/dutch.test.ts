import { describe, expect, it } from 'vitest';
import { harbour, harbourAt, samen } from '../support/cli.ts';
import { change, pinned, ran, rate } from '../support/pinned.ts';

/** What a command prints of the harbour in Dutch, on one line. */
const dutch = async (...args: readonly string[]): Promise<string> => {
  const { stdout, stderr } = await samen([...args, '--lang', 'nl'], { cwd: harbour });
  return `${stdout}${stderr}`.replaceAll(/\s+/g, ' ');
};

describe('the finish in Dutch', () => {
  it('is a date where it is named, and has its article where it is of a scenario', async () => {
    expect(await dutch('compare', '--by', 'finish')).toContain('Gerangschikt op einddatum.');
    expect(await dutch('sensitivity', '--of', '3', '--metric', 'finish')).toContain(
      'Gevoeligheid van de einddatum van 3:',
    );
    expect(await dutch('explain', '--of', '3', '--metric', 'finish')).toContain(
      'De einddatum van 3 ging van december 2022 naar juli 2023',
    );
  });

  it('stands beside costs, which are several', async () => {
    expect(await dutch('explain', '--of', '3', '--metric', 'total-cost')).toContain(
      'De totale kosten van 3 gingen van',
    );
  });
});

it('a study as it stands is held against another variant in a whole sentence', async () => {
  expect(await dutch('explain', '--set-to', 'team=10')).toContain(
    'de uitkomst met team=10 tegenover de uitkomst zoals de studie er staat',
  );
});

describe('words of samen', () => {
  it('are Dutch for a gate that is pinned', async () => {
    const folder = await pinned('scenarios.2.5.feasible');

    expect((await ran(folder, 'check', '--lang', 'nl')).stdout).toMatch(/2\.5\.feasible +2021-04 +nee +nee/);
  });

  it('are Dutch in the head of a difference', async () => {
    const cwd = harbourAt('a', 'b');
    change(cwd, 'b/study.yaml', rate);
    const { stdout } = await samen(['diff', 'a', 'b', '--lang', 'nl', '--full', '--format', 'markdown'], { cwd });

    expect(stdout).toContain('Rangorde (contante waarde van de kosten)');
  });

  it('are Dutch in the line of usage', async () => {
    expect(await dutch('compare', '--help')).toContain('Gebruik: samen compare [opties] [study...]');
    expect(await dutch('--help')).toContain('Gebruik: samen [opties] [opdracht]');
  });

  it('begin with a small letter behind a colon, in English too', async () => {
    const { stdout } = await samen(['compare', 'scenarios/digipoort', '--full']);

    expect(stdout).toMatch(/^✗ carry-on: the study needs at most/m);
  });
});
