import type { Fault } from './fault.js';
import { proofFaults } from './rules.js';
import { structureFaults } from './structure-faults.js';

/** Every fault that `kuaibao explain` tells of. */
export const faults: readonly Fault[] = [...structureFaults, ...proofFaults];
