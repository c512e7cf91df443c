import type { Masthead } from '../../../document/document.js';
import { mmToPt, type Pt, pt, ptToTwip, type Twip } from '../../../style/length.js';
import type { Style } from '../../../style/style.js';
import {
  type LineFit,
  type MastheadBox,
  type MastheadPlan,
  planMasthead,
} from '../../../typography/masthead.js';
import type { NumberRow } from '../../../typography/signatory.js';
import { lineHeightFor, pageMeasures, twip } from './measure.js';

/** A masthead line's place: space above and below it and its exact height. */
export interface LinePlace {
  readonly before: Twip;
  readonly line: Twip;
  readonly after: Twip;
  /** Above each further line of its part, where they are paragraphs of their own with space between them. */
  readonly between?: Twip;
}

/** The masthead of one bulletin, measured: what its styles are made of. */
export interface MastheadForm {
  readonly retentionNotice: MastheadPlan['retentionNotice'];
  readonly numberRows?: readonly NumberRow[];
  /** Of the type area. */
  readonly width: Twip;
  /** Of the type that the number's lines are measured in. */
  readonly size: Twip;
  readonly date: MastheadPlan['date'];
  readonly officeLines: readonly string[];
  /** Of each of them. */
  readonly office: LineFit;
  readonly nameplate: LineFit;
  readonly nameplateUpper: readonly LineFit[];
  /** By part; all marks, upper nameplate lines and lines with the issue number share the first one's height and stand without space between
   * them, and so do the lines of the office's name, which are one paragraph. */
  readonly places: Readonly<Partial<Record<MastheadBox['part'], LinePlace>>>;
  /** Points between the issuing line and the divider. OOXML knows whole points only. */
  readonly dividerSpace: number;
}

const noWords: Masthead = { nameplate: [], issueNumber: '', issuingOffice: '', date: '' };

/** Places every line of the masthead, so that the text begins on a line of the page's grid. Without one the form serves no style. */
export function measureMasthead(masthead: Masthead | undefined, style: Style): MastheadForm {
  const plan = planMasthead(masthead ?? noWords, style);
  const dividerSpace = Math.round(mmToPt(style.masthead.dividerGap));
  return {
    retentionNotice: plan.retentionNotice,
    ...(plan.numberRows ? { numberRows: plan.numberRows } : {}),
    width: pageMeasures(style).area,
    size: ptToTwip(style.text.issueNumber.size),
    date: plan.date,
    officeLines: plan.officeLines,
    office: plan.office,
    nameplate: plan.nameplate,
    nameplateUpper: plan.nameplateUpper,
    places: placeLines(plan, style, pt(dividerSpace + style.masthead.dividerThickness)),
    dividerSpace,
  };
}

/** Centres each line in its box; a low exact line stands where the layout has it, in a high one programs set the text low. `divider`: what the rule and the space above it take below the last line. */
function placeLines(plan: MastheadPlan, style: Style, divider: Pt): MastheadForm['places'] {
  const { linePitch } = pageMeasures(style);
  const places: Partial<Record<MastheadBox['part'], LinePlace>> = {};
  const lines = plan.boxes.filter((box) => box.part !== 'divider');
  let cursor = 0;
  for (const box of lines) {
    const isClose = box.part === 'mastheadMark' || (box.part === 'issueNumber' && plan.numberRows);
    const line = isClose ? lineHeightFor(style.text[box.part].size) : lineHeight(box, style);
    const start = ptToTwip(pt(box.top + box.height / 2)) - line / 2;
    const before = twip(Math.max(0, start - cursor));
    cursor += before + line;
    const known = places[box.part];
    if (!known) places[box.part] = { before, line, after: twip(0) };
    else if (isClose) places[box.part] = { ...known, between: before };
  }
  const last = lines.at(-1)?.part ?? 'issuingLine';
  const place = places[last];
  const gridLines = Math.round(plan.height / style.grid.linePitch);
  const rest = gridLines * linePitch - cursor - ptToTwip(divider);
  if (place !== undefined) places[last] = { ...place, after: twip(Math.max(0, rest)) };
  return places;
}

function lineHeight(box: MastheadBox, style: Style): Twip {
  const role = box.part === 'issuingDate' || box.part === 'divider' ? 'issuingLine' : box.part;
  return twip(Math.max(ptToTwip(box.height), lineHeightFor(style.text[role].size)));
}
