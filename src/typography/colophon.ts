import type { Colophon, Imprint, Labelled } from '../document/document.js';
import { printedLabel, printedLine } from '../document/paragraph.js';
import { type Mm, mmToPt } from '../style/length.js';
import type { TextRole } from '../style/role.js';
import type { Style } from '../style/style.js';
import { emWidth } from './width.js';

/** The colophon's rows, in reading order, by the widths of the official faces: what stands on a line with what, and where rules
 * are drawn (7.4). Widths are in em of the part's type. */
export interface ColophonPlan {
  readonly signOff: SignOffPlan;
  /** Each below a rule; a rule of `lowerRule` is the block's lower edge, if there are any. */
  readonly rows: readonly ColophonRow[];
  readonly lowerRule: Mm;
}

/** 署名: lines of labels, spread over each. */
export interface SignOffPlan {
  readonly lines: readonly (readonly Labelled[])[];
  /** In how many equal shares a line is parted, if every label fits into one: a form that has no even gaps centres them there. */
  readonly shares?: number;
}

export type ColophonRow = { readonly ruleAbove: Mm } & (DistributionRow | ContactRow | ImprintRow);

/** 报, 送, 发, 本期增发; or, where nothing is distributed, the print run alone. */
export interface DistributionRow {
  readonly part: 'distribution';
  readonly item?: Labelled;
  /** How wide its label is: further lines begin under the first name. */
  readonly hanging: number;
  /** 共印N份 at the right, on the last row: beside its last line or, for want of room, on a line below. */
  readonly printRun?: { readonly text: string; readonly place: 'beside' | 'below' };
}

/** 联系: labels two characters apart, on further lines where one is full. */
export interface ContactRow {
  readonly part: 'contact';
  readonly lines: readonly (readonly PlacedLabel[])[];
}

/** 印发机关 at the left, 印发日期 at the right: beside its last line or, for want of room, on a line below (7.4.3). */
export interface ImprintRow {
  readonly part: 'imprint';
  readonly imprint: Imprint;
  readonly date: 'beside' | 'below';
}

/** `start` is counted from the left edge of the type area. */
export interface PlacedLabel {
  readonly item: Labelled;
  readonly start: number;
}

/** Where the colophon stands: under the text of the last page, on a further page with two lines of the text, or, in print on both sides
 * of the paper, by itself on the back of the last leaf. */
export type ColophonPlace = 'lastPage' | 'furtherPage' | 'back';

/** The colophon is never alone on its page: at least so many lines of text stand with it. */
export const companyLines = 2;

/** Between two labels on a line, in em. */
export const labelGap = 2;
/** At both ends of a line of the sign-off, at least. */
export const signOffSide = 1;
/** Beside a label in its share of a line. */
const shareGap = 1;
/** Between the end of a distribution list and the print run beside it; an em more than need be, for faces that are wider. */
const printRunGap = 2;

/** Decides the colophon's lines and rules, the same for all outputs whatever faces serve them. */
export function planColophon(colophon: Colophon, style: Style): ColophonPlan {
  const { outerRule, innerRule } = style.colophon;
  const rows = [
    ...distributionRows(colophon, style),
    ...contactRows(colophon.contact, style),
    ...(colophon.imprint ? [imprintRow(colophon.imprint, style)] : []),
  ];
  return {
    signOff: planSignOff(colophon.signOff, style),
    rows: rows.map((row, i) => ({ ...row, ruleAbove: i === 0 ? outerRule : innerRule })),
    lowerRule: outerRule,
  };
}

/** As many to a line as find room; one that is wider than a line stands alone. */
function planSignOff(signOff: readonly Labelled[], style: Style): SignOffPlan {
  const area = areaWidth('signOff', style);
  const room = area - 2 * signOffSide;
  const lines: Labelled[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const item of signOff) {
    const width = labelWidth(item);
    if (used + labelGap + width <= room) {
      lines.at(-1)?.push(item);
      used += labelGap + width;
    } else {
      lines.push([item]);
      used = width > room ? Number.POSITIVE_INFINITY : width;
    }
  }
  const shares = Math.max(0, ...lines.map(({ length }) => length));
  const fitsShare = signOff.every((item) => labelWidth(item) + shareGap <= area / shares);
  return fitsShare || shares === 1 ? { lines, shares } : { lines };
}

/** Of a label and its text, in em. */
export function labelWidth(item: Labelled): number {
  return emWidth(printedLine(item));
}

function distributionRows({ distribution, printRun }: Colophon, style: Style): readonly DistributionRow[] {
  const rows = distribution.map((item, i): DistributionRow => {
    const row = { part: 'distribution', item, hanging: emWidth(printedLabel(item.label)) } as const;
    if (printRun === undefined || i < distribution.length - 1) return row;
    const label = emWidth(printedLabel(item.label));
    const place = leavesRoom(labelWidth(item), label, printRun, style) ? 'beside' : 'below';
    return { ...row, printRun: { text: printRun, place } };
  });
  if (rows.length > 0 || printRun === undefined) return rows;
  return [{ part: 'distribution', hanging: 0, printRun: { text: printRun, place: 'below' } }];
}

/** Whether the last line of a text, so many em wide, whose further lines hang so far in, ends far enough before another at its
 * right. */
function leavesRoom(width: number, hang: number, beside: string, style: Style): boolean {
  const room = areaWidth('distribution', style) - 2 * style.colophon.sideIndent;
  const hanging = room - hang;
  const isOneLine = width <= room;
  const last = isOneLine ? width : (width - room) % hanging;
  return last + printRunGap + emWidth(beside) <= (isOneLine ? room : hanging);
}

function imprintRow(imprint: Imprint, style: Style): ImprintRow {
  const width = emWidth(imprint.office?.text ?? '');
  const isBeside = leavesRoom(width, 0, imprint.date, style);
  return { part: 'imprint', imprint, date: isBeside ? 'beside' : 'below' };
}

function contactRows(contact: readonly Labelled[], style: Style): readonly ContactRow[] {
  if (contact.length === 0) return [];
  const side = style.colophon.sideIndent;
  const room = areaWidth('contact', style) - side;
  const lines: PlacedLabel[][] = [];
  let end = 0;
  for (const item of contact) {
    const width = labelWidth(item);
    const line = lines.at(-1);
    const start = end + labelGap;
    if (line && start + width <= room) {
      line.push({ item, start });
      end = start + width;
    } else {
      lines.push([{ item, start: side }]);
      end = side + width;
    }
  }
  return [{ part: 'contact', lines }];
}

/** Of the type area, in em of a part's type. */
function areaWidth(role: TextRole, style: Style): number {
  return mmToPt(style.typeArea.width) / style.text[role].size;
}
