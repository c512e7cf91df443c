import { changedRun } from '../../../document/changed-run.js';
import type { Colophon, Labelled } from '../../../document/document.js';
import { printedLine } from '../../../document/paragraph.js';
import { type Mm, ptToTwip, type Twip } from '../../../style/length.js';
import type { Style } from '../../../style/style.js';
import {
  type ColophonRow,
  type ContactRow,
  type DistributionRow,
  type ImprintRow,
  labelWidth,
  planColophon,
  type SignOffPlan,
} from '../../../typography/colophon.js';
import { wordElement } from '../package/xml.js';
import type { FaceNames } from '../style/face-name.js';
import { pageMeasures, twip } from '../style/measure.js';
import { commentedRuns, type PlacedComments } from './comment.js';
import { paragraphXml } from './paragraph.js';
import { placedRun, tabRun } from './run.js';
import { tabStop, tabStops } from './tab.js';
import type { ChangeNumbers } from './tracked.js';

/** One row of the colophon's table, between rules or none. */
export interface ColophonTableRow {
  readonly ruleAbove?: Mm;
  readonly ruleBelow?: Mm;
  /** As XML. */
  readonly paragraphs: readonly string[];
}

/** The context in which the rows are made. */
export interface RowTools {
  readonly faces: FaceNames;
  readonly edges: PlacedComments['edges'];
  readonly changes: ChangeNumbers;
  /** The colophon's own. */
  readonly marks?: Colophon['changes'];
}

/** 署名, 分发, 联系 in reading order, a row each; parts that the bulletin has not are left out. A rule between two rows is the lower
 * one's and the upper one's. */
export function colophonRows(
  colophon: Colophon,
  style: Style,
  around: RowTools,
): readonly ColophonTableRow[] {
  const tools = { ...around, marks: colophon.changes };
  const { signOff, rows, lowerRule } = planColophon(colophon, style);
  const open = signOffParagraphs(signOff, style, tools).map(
    (line): ColophonTableRow => ({ paragraphs: [line] }),
  );
  const ruled = rows.map((row): ColophonTableRow => {
    return { ruleAbove: row.ruleAbove, paragraphs: rowParagraphs(row, style, tools) };
  });
  return [...open, ...ruled].map((row, i, all) => {
    const ruleBelow = all[i + 1]?.ruleAbove ?? (row.ruleAbove === undefined ? undefined : lowerRule);
    return ruleBelow === undefined ? row : { ...row, ruleBelow };
  });
}

function rowParagraphs(row: ColophonRow, style: Style, tools: RowTools): readonly string[] {
  switch (row.part) {
    case 'distribution':
      return distributionParagraphs(row, style, tools);
    case 'contact':
      return contactParagraphs(row, style, tools);
    case 'imprint':
      return imprintParagraphs(row, style, tools);
  }
}

/** Label by label, each centred in its share of the line or, where one is too wide for that, at its place with like gaps. */
function signOffParagraphs({ shares, lines }: SignOffPlan, style: Style, tools: RowTools): readonly string[] {
  const { area } = pageMeasures(style);
  const equal = Array.from({ length: shares ?? 0 }, (_, i) => (area * (i + 0.5)) / (shares ?? 1));
  return lines.map((line) => {
    const centres =
      shares === undefined ? spreadCentres(line, area, ptToTwip(style.text.signOff.size)) : equal;
    const stops = centres.map((centre) => tabStop('center', twip(centre)));
    const children = line.flatMap((item) => [tabRun, itemRuns(item, tools)]);
    return paragraphXml('signOff', children, tabStops(stops));
  });
}

/** The middles of labels on a line with like gaps between and beside them. */
function spreadCentres(line: readonly Labelled[], area: number, size: Twip): readonly number[] {
  const widths = line.map((item) => labelWidth(item) * size);
  const gap = (area - widths.reduce((sum, width) => sum + width, 0)) / (line.length + 1);
  return widths.map((width, i) => {
    const before = widths.slice(0, i).reduce((sum, each) => sum + each, 0);
    return before + gap * (i + 1) + width / 2;
  });
}

/** Lines after the first hang under the first name; the print run stands at the right, on a line of its own where the text leaves
 * no room. */
function distributionParagraphs(
  { item, hanging, printRun }: DistributionRow,
  style: Style,
  tools: RowTools,
): readonly string[] {
  const size = ptToTwip(style.text.distribution.size);
  const side = style.colophon.sideIndent * size;
  const right = tabStops([tabStop('right', twip(pageMeasures(style).area - side))]);
  const count = printRun
    ? [
        tabRun,
        placedRun(
          changedRun('distribution', printRun.text, tools.marks?.printRun),
          tools.faces,
          tools.changes,
        ),
      ]
    : [];
  const isBeside = printRun?.place === 'beside';
  const below = printRun && !isBeside ? [paragraphXml('distribution', count, right)] : [];
  if (!item) return below;
  const indent = wordElement('ind', {
    left: twip(side + twip(hanging * size)),
    hanging: twip(hanging * size),
  });
  const children = [itemRuns(item, tools), ...(isBeside ? count : [])];
  return [paragraphXml('distribution', children, `${isBeside ? right : ''}${indent}`), ...below];
}

/** 印发机关, and 印发日期 at the right, on a line of its own where the office leaves no room. */
function imprintParagraphs(
  { imprint: { office, date }, date: place }: ImprintRow,
  style: Style,
  { faces, edges, changes, marks }: RowTools,
): readonly string[] {
  const side = style.colophon.sideIndent * ptToTwip(style.text.imprint.size);
  const right = tabStops([tabStop('right', twip(pageMeasures(style).area - side))]);
  const day = [tabRun, placedRun(changedRun('imprint', date, marks?.date), faces, changes)];
  if (!office) return [paragraphXml('imprint', day, right)];
  const name = commentedRuns(placedRun(office, faces, changes), edges.get(office));
  if (place === 'beside') return [paragraphXml('imprint', [name, ...day], right)];
  return [paragraphXml('imprint', [name]), paragraphXml('imprint', day, right)];
}

/** Label by label on one line, each at its place. */
function contactParagraphs({ lines }: ContactRow, style: Style, tools: RowTools): readonly string[] {
  const size = ptToTwip(style.text.contact.size);
  return lines.map((line) => {
    const children = line.flatMap(({ item }, i) => [...(i > 0 ? [tabRun] : []), itemRuns(item, tools)]);
    const stops = line.slice(1).map(({ start }) => tabStop('left', twip(start * size)));
    return paragraphXml('contact', children, tabStops(stops));
  });
}

function itemRuns(item: Labelled, { faces, edges, changes }: RowTools): string {
  const run = changedRun('distribution', printedLine(item), item.changes);
  return commentedRuns(placedRun(run, faces, changes), edges.get(item));
}
