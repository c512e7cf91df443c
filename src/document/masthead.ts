import type { Bulletin } from '../bulletin/bulletin.js';
import type { Particulars, Urgency } from '../bulletin/particulars.js';
import { particularsIn } from '../issue/distribution.js';
import { reissueWords } from '../issue/reissue.js';
import type { IssueSheet } from '../issue/sheet.js';
import type { SourceText } from '../source/text.js';
import { printDate } from './date.js';
import type { Masthead, Run } from './document.js';

/** The parts of an issue that its masthead is worded by. */
export interface MastheadSource {
  readonly bulletin: Bulletin;
  readonly sheet: IssueSheet;
  /** 第876期 */
  readonly issueNumber: string;
}

/** Words the masthead (GB/T 9704—2012 7.2): what is not given is absent. */
export function composeMasthead({ bulletin, sheet, issueNumber }: MastheadSource): Masthead {
  const particulars = particularsIn(bulletin, sheet);
  const marks = marksOf(particulars);
  const { signatories } = particulars;
  return {
    ...(marks.length > 0 ? { marks } : {}),
    ...(bulletin.retentionNotice ? { retentionNotice: bulletin.retentionNotice.text } : {}),
    nameplate: bulletin.nameplate.map(({ text }) => text),
    issueNumber: `${issueNumber}${sheet.reissue ? reissueWords[sheet.reissue.value].mark : ''}`,
    ...(signatories ? { signatories: linesOfNames(signatories) } : {}),
    issuingOffice: bulletin.issuingOffice.text,
    date: printDate(sheet.date.value, bulletin.dateStyle),
  };
}

const urgencies: Readonly<Record<Exclude<Urgency, 'none'>, string>> = { extraUrgent: '特急', urgent: '加急' };

/** 份号, 密级, 紧急程度 in this order (7.2.1–7.2.3): six figures; a word of two characters is spaced. */
function marksOf({ copyNumber, classification, urgency }: Particulars): readonly Run[] {
  const mark = (text: string): Run => ({ role: 'mastheadMark', text });
  return [
    ...(copyNumber ? [mark(String(copyNumber.value).padStart(6, '0'))] : []),
    ...(classification ? [{ ...mark(spaced(classification.text)), source: classification }] : []),
    ...(urgency && urgency.value !== 'none' ? [mark(spaced(urgencies[urgency.value]))] : []),
  ];
}

/** Names with more characters stand alone on their lines, whatever the size of the type. */
const longestBeside = 4;

/** Two names to a line (7.2.6 一般每行排两个姓名). */
function linesOfNames(names: readonly SourceText[]): readonly (readonly Run[])[] {
  const runs = names.map((source): Run => ({ role: 'signatory', text: source.text, source }));
  const count = names.every(({ text }) => [...text].length <= longestBeside) ? 2 : 1;
  return runs.filter((_, i) => i % count === 0).map((_, i) => runs.slice(i * count, (i + 1) * count));
}

/** A name of two characters is spaced: 简　讯, 特　急. */
export function spaced(name: string): string {
  const characters = [...name];
  return characters.length === 2 ? characters.join('\u3000') : name;
}
