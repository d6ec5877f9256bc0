import { samen } from './cli.ts';

/** What is printed of several studies. */
export interface BatchJson {
  readonly schema: string;
  readonly command: string;
  readonly exit: number;
  readonly studies: readonly {
    readonly name: string;
    readonly exit: number;
    readonly state: string | null;
    readonly movedFrom: string | null;
    readonly result: { readonly schema: string } | null;
    readonly problems: { readonly schema: string } | null;
  }[];
}

/** Runs a command about several studies. */
export const batchOf = async (cwd: string, ...args: readonly string[]): Promise<BatchJson> =>
  JSON.parse((await samen([...args, '--format', 'json'], { cwd })).stdout) as BatchJson;
