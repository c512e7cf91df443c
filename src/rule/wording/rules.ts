import type { ProseRule } from '../rule.js';
import { assemblyTerm } from './assembly-term.js';
import { chatRemnant } from './chat-remnant.js';
import { confusable } from './confusable.js';
import { doubleNegative } from './double-negative.js';
import { doubled } from './doubled.js';
import { doubledPlaceName } from './doubled-place.js';
import { honorific } from './honorific.js';
import { leaderShortForm } from './leader-short-form.js';
import { mixedConstruction } from './mixed-construction.js';
import { officeWord } from './office-word.js';
import { organName } from './organ-name.js';
import { ownUnit } from './own-unit.js';
import { particle } from './particle.js';
import { personalData } from './personal-data.js';
import { redundancy } from './redundancy.js';
import { saidTwice } from './said-twice.js';
import { secretMark } from './secret-mark.js';
import { subjectLost } from './subject-lost.js';
import { typo } from './typo.js';

/** Words, by the lists and by what offices do not write. */
export const wordingRules: readonly ProseRule[] = [
  typo,
  confusable,
  redundancy,
  subjectLost,
  doubleNegative,
  mixedConstruction,
  particle,
  saidTwice,
  doubled,
  honorific,
  doubledPlaceName,
  leaderShortForm,
  assemblyTerm,
  organName,
  officeWord,
  personalData,
  secretMark,
  chatRemnant,
  ownUnit,
];
