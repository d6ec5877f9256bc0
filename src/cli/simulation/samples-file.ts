import type { Simulator } from '../../analysis/simulate/block-simulator.ts';
import { SampledInputs } from '../../analysis/simulate/sampled-inputs.ts';
import { samplesHead, samplesLines } from '../../report/formats/samples.ts';
import type { WriteTrouble } from '../../problems/file-fault.ts';
import type { Host } from '../host/host.ts';
import { UserError } from '../session/user-error.ts';

/** A file of draws in the making. */
export interface SamplesFile {
  readonly add: (simulator: Simulator, first: number, draws: number) => void;
  readonly finish: () => void;
  readonly drop: () => void;
}

/**
 * Draws take the place of other draws, and of no study that is meant to be read.
 *
 * @throws {UserError} where the file cannot be written, now or later, or another kind of file is there
 */
export function samplesFile(host: Host, name: string): SamplesFile {
  const check = (trouble: WriteTrouble | null): void => {
    if (trouble !== null) throw new UserError({ kind: 'cannot-write', path: name, reason: trouble });
  };
  const file = host.create(name, /\.csv$/i);
  if (typeof file === 'string') throw new UserError({ kind: 'cannot-write', path: name, reason: file });
  let sampled: { readonly of: Simulator; readonly inputs: SampledInputs } | null = null;
  return {
    add(simulator, first, draws) {
      if (sampled?.of !== simulator) sampled = { of: simulator, inputs: new SampledInputs(simulator) };
      if (first === 0) check(file.write(samplesHead(simulator, sampled.inputs)));
      check(file.write(samplesLines(simulator, sampled.inputs, { first, draws })));
    },
    finish: () => check(file.finish()),
    drop: () => file.drop(),
  };
}
