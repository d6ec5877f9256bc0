import { expect, it } from 'vitest';
import { nodeHost } from '../../src/cli/host/node-host.ts';
import { run } from '../../src/cli/run.ts';
import { root } from '../support/cli.ts';

/** What V8 throws. */
const kindOf = (): never => {
  throw new RangeError('WebAssembly.Memory(): could not allocate memory');
};

it('is told where the system gives no memory, and is no bug', async () => {
  const [reported, page]: [string[], { isTerminal: boolean; width: null; write: (text: string) => void }] = [
    [],
    { isTerminal: false, width: null, write: (text) => void reported.push(text) },
  ];
  const code = await run(['compare', root], { ...nodeHost(root), out: page, err: page, env: {}, kindOf });

  expect(code).toBe(4);
  expect(reported.join('')).toMatch(/^the system gives no memory: .*\n$/);
});
