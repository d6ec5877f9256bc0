import type { Words } from '../../words/words.ts';
import type { Host } from '../host/host.ts';

/** How long work lasts, in milliseconds, before anything is said about it. */
const patience = 1000;

/** Tells on a terminal how far long work is, on one line that is gone when it is done. */
export interface Progress {
  readonly show: (done: number) => void;
  readonly end: () => void;
}

export function progressOf({ err, clock }: Host, words: Words): Progress {
  if (!err.isTerminal) return { show: () => {}, end: () => {} };
  const began = clock();
  let reported = 0;
  return {
    show(done) {
      const lasted = clock() - began;
      if (lasted < patience || lasted - reported < patience / 4) return;
      reported = lasted;
      err.write(`\r${words.progress(done, Math.ceil((lasted * (1 - done)) / done / 1000))}\u001B[K`);
    },
    end() {
      if (reported > 0) err.write('\r\u001B[K');
    },
  };
}
