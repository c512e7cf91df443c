import type { Run } from '../document/document.js';
import { mmToPt, type Pt, pt } from '../style/length.js';
import type { Style } from '../style/style.js';
import { breakName } from './break-name.js';
import { type NumberRow, planNumberRows } from './signatory.js';
import { emWidth } from './width.js';

/** A part of the masthead in its box: lines are centred vertically in theirs, the divider hangs from its top. */
export interface MastheadBox {
  readonly part:
    | 'mastheadMark'
    | 'retentionNotice'
    | 'nameplateUpper'
    | 'nameplate'
    | 'issueNumber'
    | 'issuingLine'
    | 'issuingDate'
    | 'divider';
  /** Which of several marks, upper nameplate lines, lines with the issue number or lines of the office's name. */
  readonly index: number;
  /** From the top of the type area. */
  readonly top: Pt;
  readonly height: Pt;
}

/** How a line too short or too long for its place is fitted (均排). */
export interface LineFit {
  /** Extra space after each character but the last. */
  readonly spacing: Pt;
  /** Horizontal scaling of the glyphs; 1 leaves them as they are. */
  readonly scale: number;
}

export interface MastheadPlan {
  /** How the nameplate is fitted, and each line above it. */
  readonly nameplate: LineFit;
  readonly nameplateUpper: readonly LineFit[];
  readonly boxes: readonly MastheadBox[];
  /** 保存提示: on a line of its own, or at the right of the last mark. */
  readonly retentionNotice: 'ownLine' | 'besideMark';
  /** The lines of issue number and 签发人, if anyone is named; else the number stands alone, centred. */
  readonly numberRows?: readonly NumberRow[];
  /** Of the whole masthead down to where the grid goes on: whole lines of the grid. */
  readonly height: Pt;
  /** `ownLine` if the date has dropped to a line of its own. */
  readonly date: 'sameLine' | 'ownLine';
  /** The issuing office's name, on one line or, beside no date, on several. */
  readonly officeLines: readonly string[];
  /** How each of them is fitted. */
  readonly office: LineFit;
}

/** The indent of office and date from both sides of the line, in characters. */
export const issuingIndent = 1;

interface MastheadWords {
  readonly marks?: readonly { readonly text: string }[];
  readonly retentionNotice?: string;
  readonly nameplate: readonly string[];
  readonly issueNumber: string;
  readonly signatories?: readonly (readonly Run[])[];
  readonly issuingOffice: string;
  readonly date: string;
}

/** Left free on an issuing line with a condensed name, in characters: in Word faces may serve that are wider than any here, and a line that
 * wraps takes its height from the text. */
const reserve = 1;
/** Least between office and date, in characters, the reserve not counted. */
const beforeDate = 1;
/** Narrowest that an office's name may be condensed before the date drops to its own line: offices keep the two on one as
 * long as they can. */
const narrowestBesideDate = 0.66;
/** Narrowest that it may be condensed before it takes a further line. */
const narrowest = 0.8;
/** Lines that an office's name takes at most; what is still too long for them is condensed further. */
const mostOfficeLines = 3;

/** Where each part of the masthead stands, so that the divider is about a third down the page (format practice). */
export function planMasthead(words: MastheadWords, style: Style): MastheadPlan {
  const pitch = style.grid.linePitch;
  const boxes: MastheadBox[] = [];
  let y = 0;
  const put = (part: MastheadBox['part'], height: number, index = 0): void => {
    boxes.push({ part, index, top: pt(y), height: pt(height) });
    y += height;
  };
  const { marks = [], retentionNotice: notice, signatories } = words;
  const retentionNotice = standsBeside(notice, marks.at(-1)?.text, style) ? 'besideMark' : 'ownLine';
  for (const index of marks.keys()) put('mastheadMark', pitch, index);
  if (notice !== undefined && retentionNotice === 'ownLine') put('retentionNotice', pitch);
  const upper = words.nameplate.slice(0, -1);
  for (const index of upper.keys()) put('nameplateUpper', style.text.nameplateUpper.size * 1.25, index);
  const isCrowded = upper.length > 0 || boxes.length > 1;
  y = Math.max(mmToPt(style.masthead.nameplateDrop), y + (isCrowded ? pitch / 2 : 0));
  put('nameplate', style.text.nameplate.size);
  y += pitch * style.masthead.linesAfterNameplate;
  const numberRows = signatories && planNumberRows(words.issueNumber, signatories, style, issuingIndent);
  for (let index = 0; index < (numberRows?.length ?? 1); index++) put('issueNumber', pitch, index);
  y += pitch * style.masthead.linesAfterIssueNumber;
  const line = fitIssuingLine(words.issuingOffice, words.date, style);
  for (const index of line.officeLines.keys()) put('issuingLine', pitch, index);
  if (line.date === 'ownLine') put('issuingDate', pitch);
  y += mmToPt(style.masthead.dividerGap);
  put('divider', style.masthead.dividerThickness);
  return {
    nameplate: fitNameplate(words.nameplate.at(-1) ?? '', 'nameplate', style),
    nameplateUpper: upper.map((text) => fitNameplate(text, 'nameplateUpper', style)),
    boxes,
    retentionNotice,
    ...(numberRows ? { numberRows } : {}),
    height: pt(Math.ceil(y / pitch - 1e-6) * pitch),
    ...line,
  };
}

/** Whether 保存提示 has room at the right of a mark, two characters from it. */
function standsBeside(notice: string | undefined, mark: string | undefined, style: Style): boolean {
  if (notice === undefined || mark === undefined) return false;
  const { size } = style.text.mastheadMark;
  return (emWidth(mark) + 2 + emWidth(notice)) * size <= mmToPt(style.typeArea.width);
}

/** Condensed a little, the name stands beside the date; else the date stands below it; else the name takes lines more. */
function fitIssuingLine(
  office: string,
  date: string,
  style: Style,
): Pick<MastheadPlan, 'date' | 'officeLines' | 'office'> {
  const size = style.text.issuingLine.size;
  const room = mmToPt(style.typeArea.width) / size - 2 * issuingIndent - reserve;
  const condensed = (scale: number): LineFit => ({ spacing: pt(0), scale: Math.min(1, scale) });
  const beside = (room - emWidth(date) - beforeDate) / emWidth(office);
  if (beside >= narrowestBesideDate)
    return { date: 'sameLine', officeLines: [office], office: condensed(beside) };
  let officeLines: readonly string[] = [office];
  let scale = room / emWidth(office);
  for (let count = 2; scale < narrowest && count <= mostOfficeLines; count++) {
    officeLines = breakName(office, count);
    scale = room / Math.max(...officeLines.map(emWidth));
  }
  return { date: 'ownLine', officeLines, office: condensed(scale) };
}

/** A nameplate line: a short name is spaced out towards three fifths of the type area, a long one condensed to fit it. */
export function fitNameplate(text: string, role: 'nameplate' | 'nameplateUpper', style: Style): LineFit {
  const size = style.text[role].size;
  const area = mmToPt(style.typeArea.width);
  const natural = emWidth(text) * size;
  if (natural > area) return { spacing: pt(0), scale: area / natural };
  const gaps = [...text].length - 1;
  if (role === 'nameplateUpper' || gaps < 1) return { spacing: pt(0), scale: 1 };
  const wanted = (area * 0.6 - natural) / gaps;
  return { spacing: pt(Math.min(Math.max(wanted, 0), size * 0.75)), scale: 1 };
}
