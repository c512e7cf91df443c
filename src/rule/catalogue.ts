import type { Fault } from './fault.js';
import { proofFaults } from './rules.js';
import { aroundFaults } from './structure/around-faults.js';
import { fieldFaults } from './structure/field-faults.js';
import { fileFaults } from './structure/file-faults.js';
import { importFaults } from './structure/import-faults.js';
import { learnFaults } from './structure/learn-faults.js';
import { limitFaults } from './structure/limit-faults.js';
import { outputFaults } from './structure/output-faults.js';
import { pictureFaults, unusedPictureFault } from './structure/picture-faults.js';
import { registerFaults } from './structure/register-faults.js';
import { ledgerFaults, scoringFaults } from './structure/scoring-faults.js';
import { complexScriptFault } from './structure/script-faults.js';
import { styleLimitFaults } from './structure/style-faults.js';
import { tableFaults } from './structure/table-faults.js';
import { yamlFaults } from './structure/yaml-faults.js';

/** Every fault that `kuaibao explain` tells of. */
export const faults: readonly Fault[] = [
  ...yamlFaults,
  ...fieldFaults,
  ...registerFaults,
  ...aroundFaults,
  ...fileFaults,
  ...limitFaults,
  ...pictureFaults,
  unusedPictureFault,
  ...tableFaults,
  ...outputFaults,
  complexScriptFault,
  ...styleLimitFaults,
  ...importFaults,
  ...learnFaults,
  ...scoringFaults,
  ...ledgerFaults,
  ...proofFaults,
];
