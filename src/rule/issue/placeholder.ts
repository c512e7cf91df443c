import { placeholdersIn } from '../placeholder.js';
import type { IssueRule } from '../rule.js';
import { sheetTexts } from './sheet-texts.js';

/** Places left to be filled in in an issue's sheet. */
export const sheetPlaceholder: IssueRule = {
  sees: 'issue',
  codes: ['structure/placeholder'],
  check: ({ sheet }) => placeholdersIn(sheetTexts(sheet)),
};
