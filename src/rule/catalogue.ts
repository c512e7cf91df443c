import { aroundFaults } from '../fault/explained/around-faults.js';
import { fieldFaults } from '../fault/explained/field-faults.js';
import { fileFaults } from '../fault/explained/file-faults.js';
import { importFaults } from '../fault/explained/import-faults.js';
import { learnFaults } from '../fault/explained/learn-faults.js';
import { limitFaults } from '../fault/explained/limit-faults.js';
import { outputFaults } from '../fault/explained/output-faults.js';
import { pictureFaults, unusedPictureFault } from '../fault/explained/picture-faults.js';
import { registerFaults } from '../fault/explained/register-faults.js';
import { ledgerFaults, scoringFaults } from '../fault/explained/scoring-faults.js';
import { complexScriptFault } from '../fault/explained/script-faults.js';
import { styleLimitFaults } from '../fault/explained/style-faults.js';
import { tableFaults } from '../fault/explained/table-faults.js';
import { yamlFaults } from '../fault/explained/yaml-faults.js';
import type { Fault } from '../fault/fault.js';
import { proofFaults } from './rules.js';

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
