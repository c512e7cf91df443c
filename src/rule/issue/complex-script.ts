import { complexScriptsIn } from '../complex-script.js';
import type { IssueRule } from '../rule.js';
import { sheetTexts } from './sheet-texts.js';

/** Scripts that the setter cannot set, in an issue's sheet. */
export const sheetComplexScript: IssueRule = {
  sees: 'issue',
  codes: ['layout/complex-script'],
  check: ({ sheet }) => complexScriptsIn(sheetTexts(sheet)),
};
