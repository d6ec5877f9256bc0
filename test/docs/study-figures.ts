import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, root, samen } from '../support/cli.ts';

/* What the program prints of the Digipoort study, for the sentences that documents say of it. */

interface Value {
  readonly value: number;
}

export interface Switch {
  readonly name: string;
  readonly kind: string;
  readonly value: number;
  readonly below: string;
  readonly chanceBeyond: number | null;
}

export interface Sensitivity {
  readonly first: string;
  readonly second: string;
  readonly base: number;
  readonly switches: readonly Switch[];
}

export interface Scenario {
  readonly id: string;
  readonly rank: number | null;
  readonly feasible: boolean;
  readonly presentValue: number;
  readonly finish: number;
  readonly finishMonth: string;
  readonly measures: { readonly unlawful: number };
  readonly fallback: { readonly month: string; readonly dearer: number };
}

export interface DrawnScenario {
  readonly id: string;
  readonly finish: { readonly centralAt: number };
  readonly difference: { readonly cheaper: Value };
  readonly chances: { readonly feasible: Value; readonly byDate: Value };
  readonly policy: { readonly fails: Value; readonly detour: Value; readonly breakEven: number | null };
  readonly regret: Value;
}

export interface Explanation {
  readonly effects: readonly { readonly name: string; readonly effect: number }[];
}

export interface Criteria {
  readonly criteria: readonly {
    readonly id: string;
    readonly performance: readonly { readonly scenario: string; readonly raw: { readonly low: number } }[];
  }[];
  readonly groups: readonly { readonly id: string; readonly first: readonly string[] }[];
  readonly scenarios: readonly { readonly id: string; readonly feasible: boolean }[];
  readonly say: readonly {
    readonly group: string;
    readonly turns: readonly { readonly at: number; readonly becomes: string }[];
  }[];
  readonly carried: { readonly isCarried: boolean; readonly scenario: string };
}

export interface Worth {
  readonly evppi: readonly { readonly name: string; readonly value: number }[];
  readonly studies: readonly { readonly id: string; readonly evsi: Value; readonly cost: number }[];
}

const study = 'scenarios/digipoort';

const asked = new Map<string, Promise<unknown>>();

/** What a command prints as JSON; the same command is run once. */
async function json(args: readonly string[]): Promise<unknown> {
  const key = args.join(' ');
  const found = asked.get(key) ?? samen([...args, '--format', 'json']).then(({ stdout }) => JSON.parse(stdout) as unknown);
  asked.set(key, found);
  return found;
}

type By<T> = (id: string) => T;

function byId<T extends { readonly id: string }>(found: unknown): By<T> {
  const { scenarios } = found as { readonly scenarios: readonly T[] };
  return (id) => {
    const scenario = scenarios.find((each) => each.id === id);
    if (scenario === undefined) throw new Error(`no scenario ${id}`);
    return scenario;
  };
}

export const compared = async (...options: readonly string[]): Promise<By<Scenario>> =>
  byId(await json(['compare', study, ...options]));

export const simulated = async (...options: readonly string[]): Promise<By<DrawnScenario>> =>
  byId(await json(['simulate', study, ...options]));

export const switching = async (...options: readonly string[]): Promise<Sensitivity> =>
  (await json(['sensitivity', study, ...options])) as Sensitivity;

export const explained = async (...options: readonly string[]): Promise<Explanation> =>
  (await json(['explain', study, ...options])) as Explanation;

export const judged = async (...options: readonly string[]): Promise<Criteria> =>
  (await json(['criteria', study, ...options])) as Criteria;

/** What a month later start of each scenario costs, in EUR. */
export async function delays(...options: readonly string[]): Promise<By<{ readonly plan: number }>> {
  const { delay } = (await json(['tradeoff', study, ...options])) as {
    readonly delay: readonly { readonly scenario: string; readonly plan: number }[];
  };
  return (id) => {
    const found = delay.find(({ scenario }) => scenario === id);
    if (found === undefined) throw new Error(`no scenario ${id}`);
    return found;
  };
}

export const worthKnowing = async (...options: readonly string[]): Promise<Worth> =>
  (await json(['voi', study, ...options])) as Worth;

/** The study under another reading: in which the old contract ends at another event. */
export async function read(takeover: string, asOf: string): Promise<By<Scenario>> {
  const folder = folderOf({});
  cpSync(join(root, study), folder, { recursive: true });
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.scenario.yaml'))) {
    const text = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), text.replace('takeover: phase-1.end', `takeover: ${takeover}`));
  }
  return byId(await json(['compare', folder, '--as-of', asOf]));
}
