import { expect, it } from 'vitest';
import { commandsFor } from '../../src/cli/commands/registry.ts';
import { longName } from '../../src/cli/definitions/definition.ts';
import { cliPage } from './cli-page.ts';

it('docs/cli.md has the commands as they are', async () => {
  await expect(cliPage(await commandsFor(undefined))).toMatchFileSnapshot('../../docs/cli.md');
});

it('the page of the commands names every option under its command', async () => {
  const commands = await commandsFor(undefined);
  const sections = new Map(
    cliPage(commands)
      .split(/^### /m)
      .slice(1)
      .map((text) => [text.slice(0, text.indexOf('\n')), text]),
  );

  for (const { name, options } of commands)
    for (const option of Object.values(options)) expect(sections.get(name)).toContain(longName(option));
});
