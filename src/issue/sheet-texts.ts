import { particularTexts } from '../bulletin/particulars.js';
import type { SourceText } from '../source/text.js';
import { textsAround } from '../submission/texts-around.js';
import type { IssueSheet } from './sheet.js';

/** The texts that an issue's sheet prints, without their labels. */
export function sheetTexts(sheet: IssueSheet): readonly SourceText[] {
  const { editorsNote, extraDistribution, distribution = [], signOff, particulars } = sheet;
  const labelled = [...signOff, ...distribution].map(({ text }) => text);
  const own = [editorsNote, extraDistribution, ...labelled, ...particularTexts(particulars)];
  return [...textsAround(sheet), ...own].filter((text) => text !== undefined);
}
