import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, harbour, samen } from '../support/cli.ts';
import { tries } from '../support/seed.ts';
import { majors, nodes } from './nodes.ts';

/** How many drifts and clean runs are tried: `SAMEN_DRIFTS=100` for the whole hunt. */
const count = Number(process.env['SAMEN_DRIFTS'] ?? tries(24));

/** Numbers in [0, 1) that follow from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const scenarios = ['2.5', '3', '3-late', 'keep'];
const figures = ['present-value', 'total-cost', 'one-off', 'running', 'by-year.2024'];
const names = scenarios.flatMap((id) => figures.map((figure) => `scenarios.${id}.${figure}`));

/** Figures of money as JSON has them, found without `check`: rounded to the cent by name. */
async function amounts(folder: string): Promise<ReadonlyMap<string, number>> {
  const { stdout } = await samen(['compare', '--format', 'json'], { cwd: folder });
  const result = JSON.parse(stdout) as {
    scenarios: {
      id: string;
      presentValue: number;
      totalCost: number;
      oneOff: number;
      running: number;
      byYear: { year: number; cost: number }[];
    }[];
  };
  return new Map(
    result.scenarios.flatMap(({ id, presentValue, totalCost, oneOff, running, byYear }) =>
      [presentValue, totalCost, oneOff, running, byYear.find(({ year }) => year === 2024)?.cost ?? 0].map(
        (amount, index) => [`scenarios.${id}.${figures[index]}`, amount] as const,
      ),
    ),
  );
}

let known: Promise<{ text: string; amounts: ReadonlyMap<string, number> }> | null = null;

/** The pins of the study as it is, made once. */
const base = () => (known ??= pinAll());

async function pinAll() {
  const folder = folderOf({ 'figures.yaml': 'samen-figures: 1\nfigures: []\n' });
  cpSync(harbour, folder, { recursive: true });
  for (const name of names) await samen(['pin', name], { cwd: folder });
  const text = readFileSync(join(folder, 'figures.yaml'), 'utf8');
  return { text, amounts: await amounts(folder) };
}

/** A copy of the study with its pins. */
async function copy(): Promise<string> {
  const folder = folderOf({ 'figures.yaml': (await base()).text });
  cpSync(harbour, folder, { recursive: true });
  return folder;
}

async function drifted(folder: string): Promise<{ code: number | null; names: string[] }> {
  const { stdout, stderr, code } = await samen(['check', '--format', 'json'], { cwd: folder });
  expect(stderr).toBe('');
  const { figures: reported } = JSON.parse(stdout) as { figures: { figure: string; same: boolean }[] };
  return { code, names: reported.flatMap(({ figure, same }) => (same ? [] : [figure])) };
}

/** What a number of the study is changed by, from a millionth of it to a tenth. */
const sizes = [1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1];

/** Changes one number of the study; null where that makes no other text. */
function changeOne(folder: string, random: () => number): boolean {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml') && name !== 'figures.yaml');
  const file = join(folder, files[Math.floor(random() * files.length)] ?? 'study.yaml');
  const text = readFileSync(file, 'utf8');
  const numbers = [
    ...text.matchAll(/(?<=(?:value|amount|rate|direction-rate|migrate|build): (?:€ )?)\d+(?:\.\d+)?(?=[kM%,} \n])/g),
  ];
  const chosen = numbers[Math.floor(random() * numbers.length)];
  if (chosen === undefined) return false;
  const size = sizes[Math.floor(random() * sizes.length)] ?? 1;
  const value = Number((Number(chosen[0]) * (1 + size)).toPrecision(12));
  writeFileSync(file, `${text.slice(0, chosen.index)}${value}${text.slice(chosen.index + chosen[0].length)}`);
  return true;
}

const seeds = Array.from({ length: count }, (_, seed) => seed + 1);

describe('a drift', () => {
  it.each(seeds)('of one cent in one pin is found, and nothing else (seed %i)', async (seed) => {
    const random = randomFrom(seed);
    const folder = await copy();
    const index = Math.floor(random() * names.length);
    const text = (await base()).text;
    const [before = '', ...pins] = text.split('  - figure: ');
    const pin = pins[index] ?? '';
    const amount = Number(/value: € ([\d.]+)/.exec(pin)?.[1]);
    const moved = (amount + (random() < 0.5 ? 0.01 : -0.01)).toFixed(2);
    pins[index] = pin.replace(/value: € [\d.]+/, `value: € ${moved}`);
    writeFileSync(join(folder, 'figures.yaml'), [before, ...pins].join('  - figure: '));

    expect(await drifted(folder)).toEqual({ code: 1, names: [names[index]] });
  });

  it.each(seeds)(
    'of one number of the study is found in every figure it moves, and in no other (seed %i)',
    async (seed) => {
      const random = randomFrom(1000 + seed);
      const folder = await copy();
      while (!changeOne(folder, random));
      const [was, current] = [(await base()).amounts, await amounts(folder)];
      expect(current.size).toBe(names.length);
      const moved = names.filter((name) => {
        const [old = 0, now = 0] = [was.get(name), current.get(name)];
        return old.toFixed(2) !== now.toFixed(2) || Math.abs(now - old) >= 0.01 - 1e-6;
      });

      expect(await drifted(folder)).toEqual({ code: moved.length === 0 ? 0 : 1, names: moved });
    },
  );
});

const zones = ['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kolkata'];
const locales = ['C', 'nl_NL.UTF-8', 'tr_TR.UTF-8', 'ar_EG.UTF-8'];
const found = majors.flatMap((major) => nodes.get(major) ?? []).filter((node) => existsSync(node));

describe('a clean run', () => {
  it.each(seeds)('invents nothing, in any time zone, locale and Node that is here (seed %i)', async (seed) => {
    const random = randomFrom(2000 + seed);
    const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const locale = one(locales);
    const { stdout, code } = await samen(['check', '--format', one(['json', 'table', 'github'])], {
      cwd: await copy(),
      env: { TZ: one(zones), LANG: locale, LC_ALL: locale },
      node: one(found),
    });

    expect({ code, drifts: /✗|::error|"same": false/.test(stdout) }).toEqual({ code: 0, drifts: false });
  });
});
