import { writeBuilt } from '../../word/compile/write-built.js';
import { networkFile } from '../built-file.js';
import { networkBytes } from '../network.js';
import { inputs, outputs, shifts, threshold } from '../weights.js';

/** Writes what `readNetwork` takes. */
export function writeNetwork(): void {
  const network = {
    threshold,
    inputs: Float32Array.from(inputs.flat()),
    shifts: Float32Array.from(shifts),
    outputs: Float32Array.from(outputs),
  };
  writeBuilt(networkFile, networkBytes(network));
}
