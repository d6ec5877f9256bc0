import { linesWithoutCommands } from '../../report/ci-commands.ts';
import type { Host, Stream } from './host.ts';

/** The same world, in which nothing that is printed is obeyed by what reads the log of a CI job. */
export const withSafeLog = (host: Host): Host => ({ ...host, out: safe(host.out), err: safe(host.err) });

/** A stream that is asked what it is only when somebody wants to know. */
const safe = (stream: Stream): Stream => ({
  write: (text) => stream.write(linesWithoutCommands(text)),
  get isTerminal() {
    return stream.isTerminal;
  },
  get width() {
    return stream.width;
  },
  ...(stream.indent === undefined ? {} : { indent: stream.indent }),
});
