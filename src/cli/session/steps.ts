import type { Words } from '../../words/words.ts';
import type { Host } from '../host/host.ts';

/** How long work lasts, in milliseconds, before anything is said about it. */
const patience = 1000;

/** Work in steps: a terminal shows on one line which it is at; the line is gone when all is done. */
export interface Steps {
  /** Does a step; others go first, so that somebody may stop it. */
  readonly step: <T>(act: () => T | Promise<T>) => Promise<T>;
  readonly end: () => void;
}

export function stepsOf({ err, clock, pause }: Host, words: Words, all: number): Steps {
  const began = clock();
  let [at, isShown] = [0, false];
  return {
    async step(act) {
      at += 1;
      if (err.isTerminal && clock() - began > patience) {
        isShown = true;
        err.write(`\r${words.page.step(at, all)}\u001B[K`);
      }
      await pause();
      return act();
    },
    end() {
      if (isShown) err.write('\r\u001B[K');
    },
  };
}
