import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../../src/cli/host/node-host.ts';
import { compare } from '../../../src/cli/commands/compare.ts';
import { unasked } from '../../../src/cli/definitions/definition.ts';
import { show } from '../../../src/cli/commands/show.ts';
import { simulate } from '../../../src/cli/commands/simulate.ts';
import { type Session, sessionOf, sharing } from '../../../src/cli/session/session.ts';
import { en } from '../../../src/words/en.ts';
import { harbour, root } from '../../support/cli.ts';

/** A session that writes nothing, and the names under which it computed something. */
function watched(): { session: Session; computed: string[] } {
  const out = { write: () => {}, isTerminal: false, width: null };
  const computed: string[] = [];
  const plain = sessionOf(
    { ...nodeHost(root), out, err: out },
    { words: en, shown: {}, colour: 'never', endWith: () => {}, collect: null, run: () => Promise.resolve(0) },
  );
  const { shared } = sharing(plain);
  const counted: Session['shared'] = (name, compute) =>
    shared(name, () => {
      computed.push(name);
      return compute();
    });
  return { session: { ...plain, shared: counted }, computed };
}

describe('results of one study in one session', () => {
  it('read it once, run it once and simulate it once, whatever the format', async () => {
    const { session, computed } = watched();
    for (const format of ['json', 'csv', 'markdown']) {
      await compare.run(session, { study: harbour }, { ...unasked(compare), format });
      for (const scenario of ['3', '2.5'])
        await show.run(session, { scenario, study: harbour }, { ...unasked(show), format });
      await simulate.run(session, { study: harbour }, { ...unasked(simulate), format, draws: '50' });
    }

    expect(new Set(computed).size).toBe(computed.length);
    const kinds = computed.map((name) => name.split(' ')[0]);
    for (const kind of ['study', 'runs', 'simulation', 'comparison', 'leader'])
      expect(kinds.filter((each) => each === kind)).toEqual([kind]);
  });
});
