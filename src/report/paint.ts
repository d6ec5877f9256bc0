import type { Tone } from './table.ts';

/** Colours for a terminal, or none. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly tone: (tone: Tone, text: string) => string;
}

const same = (text: string): string => text;

export const noPaint: Paint = { strong: same, faint: same, tone: (_, text) => text };

/** The library is only loaded where colour is asked for. */
export async function colours(): Promise<Paint> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  const tones = { good: chalk.green, bad: chalk.red, doubt: chalk.yellow };
  return { strong: chalk.bold, faint: chalk.dim, tone: (tone, text) => tones[tone](text) };
}
