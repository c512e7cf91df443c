import { mmToPt, type Pt, pt } from './length.js';
import type { Style } from './style.js';
import { emWidth } from './width.js';

/** A part of the masthead in its box: lines are centred vertically in theirs, the divider hangs from its top. */
export interface MastheadBox {
  readonly part:
    | 'retentionNotice'
    | 'nameplateUpper'
    | 'nameplate'
    | 'issueNumber'
    | 'issuingLine'
    | 'issuingDate'
    | 'divider';
  /** Which of several upper nameplate lines. */
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
  readonly boxes: readonly MastheadBox[];
  /** Of the whole masthead down to where the grid goes on: whole lines of the grid. */
  readonly height: Pt;
  /** `ownLine` if the date has dropped to a line of its own. */
  readonly date: 'sameLine' | 'ownLine';
  /** How the issuing office's name is fitted. */
  readonly office: LineFit;
}

interface MastheadWords {
  readonly retentionNotice?: string;
  readonly nameplate: readonly string[];
  readonly issuingOffice: string;
  readonly date: string;
}

/** Narrowest that an office's name may be condensed before the date drops to its own line. */
const narrowest = 0.7;

/** Where each part of the masthead stands, so that the divider is about a third down the page (format practice). */
export function planMasthead(words: MastheadWords, style: Style): MastheadPlan {
  const pitch = style.grid.linePitch;
  const boxes: MastheadBox[] = [];
  let y = 0;
  const put = (part: MastheadBox['part'], height: number, index = 0): void => {
    boxes.push({ part, index, top: pt(y), height: pt(height) });
    y += height;
  };
  if (words.retentionNotice !== undefined) put('retentionNotice', pitch);
  const upper = words.nameplate.slice(0, -1);
  for (const index of upper.keys()) put('nameplateUpper', style.text.nameplateUpper.size * 1.25, index);
  y = Math.max(mmToPt(style.masthead.nameplateDrop), y + (upper.length > 0 ? pitch / 2 : 0));
  put('nameplate', style.text.nameplate.size);
  y += pitch * style.masthead.linesAfterNameplate;
  put('issueNumber', pitch);
  y += pitch * style.masthead.linesAfterIssueNumber;
  put('issuingLine', pitch);
  const line = fitIssuingLine(words.issuingOffice, words.date, style);
  if (line.date === 'ownLine') put('issuingDate', pitch);
  y += mmToPt(style.masthead.dividerGap);
  put('divider', style.masthead.dividerThickness);
  return { boxes, height: pt(Math.ceil(y / pitch - 1e-6) * pitch), ...line };
}

function fitIssuingLine(office: string, date: string, style: Style): Pick<MastheadPlan, 'date' | 'office'> {
  const size = style.text.issuingLine.size;
  const room = mmToPt(style.typeArea.width) / size - 2;
  const width = emWidth(office);
  const beside = (room - emWidth(date) - 1) / width;
  if (beside >= narrowest)
    return { date: 'sameLine', office: { spacing: pt(0), scale: Math.min(1, beside) } };
  return { date: 'ownLine', office: { spacing: pt(0), scale: Math.min(1, room / width) } };
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
