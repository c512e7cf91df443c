import type { Colophon, Labelled } from '../../../document/document.js';
import { printedLabel, printedLine } from '../../../document/paragraph.js';
import { ptToTwip, type Twip } from '../../../style/length.js';
import type { Style } from '../../../style/style.js';
import { emWidth } from '../../../typography/width.js';
import { wordElement } from '../package/xml.js';
import type { FaceNames } from '../style/face-name.js';
import { pageMeasures, twip } from '../style/measure.js';
import { type PlacedComments, wholly } from './comment.js';
import { paragraphXml } from './paragraph.js';
import { tabRun, textRuns } from './run.js';

/** One row of the colophon's table; rules stand above and below `ruled` rows. */
export interface ColophonRow {
  readonly ruled: boolean;
  /** As XML. */
  readonly paragraphs: readonly string[];
}

/** 署名, 分发, 联系 in reading order, a row each; parts that the bulletin has not are left out. */
export function colophonRows(colophon: Colophon, style: Style, tools: RowTools): ColophonRow[] {
  const contact = contactParagraphs(colophon.contact, style, tools);
  return [
    ...signOffParagraphs(colophon.signOff, style, tools).map((line) => ({
      ruled: false,
      paragraphs: [line],
    })),
    ...distributionParagraphs(colophon, style, tools).map((paragraphs) => ({ ruled: true, paragraphs })),
    ...(contact.length > 0 ? [{ ruled: true, paragraphs: contact }] : []),
  ];
}

/** What the rows are made with. */
export interface RowTools {
  readonly faces: FaceNames;
  readonly edges: PlacedComments['edges'];
}

/** Label by label centred in equal shares of the line; as many to a line as find room. */
function signOffParagraphs(signOff: readonly Labelled[], style: Style, tools: RowTools): string[] {
  if (signOff.length === 0) return [];
  const { area } = pageMeasures(style);
  const widest =
    Math.max(...signOff.map((item) => emWidth(printedLine(item)) + 1)) * ptToTwip(style.text.signOff.size);
  const perLine = Math.min(signOff.length, Math.max(1, Math.floor(area / widest)));
  const stops = Array.from({ length: perLine }, (_, index) =>
    tabStop('center', twip((area * (index + 0.5)) / perLine)),
  );
  return chunks(signOff, perLine).map((line) => {
    const children = line.flatMap((item) => [tabRun, itemRuns(item, tools)]);
    return paragraphXml('signOff', children, tabStops(stops));
  });
}

/** A row each; lines after the first hang under the first name. The print run stands at the right of the last row, on a
 * line of its own where the text leaves no room. */
function distributionParagraphs(colophon: Colophon, style: Style, tools: RowTools): (readonly string[])[] {
  const size = ptToTwip(style.text.distribution.size);
  const side = style.colophon.sideIndent * size;
  const right = tabStops([tabStop('right', twip(pageMeasures(style).area - side))]);
  const printRun = colophon.printRun === undefined ? [] : [tabRun, textRuns(colophon.printRun, tools.faces)];
  const alone = paragraphXml('distribution', printRun, right);
  const rows = colophon.distribution.map((item, index) => {
    const isLast = index === colophon.distribution.length - 1;
    const beside = isLast && printRun.length > 0 && leavesRoom(item, colophon.printRun ?? '', style);
    const hanging = twip(emWidth(printedLabel(item.label)) * size);
    const indent = wordElement('ind', { left: twip(side + hanging), hanging });
    const children = [itemRuns(item, tools), ...(beside ? printRun : [])];
    const line = paragraphXml('distribution', children, `${beside ? right : ''}${indent}`);
    return isLast && printRun.length > 0 && !beside ? [line, alone] : [line];
  });
  return rows.length === 0 && printRun.length > 0 ? [[alone]] : rows;
}

/** Whether the last line of a row ends at least an em before a text at its right; by width alone, an em in doubt. */
function leavesRoom(item: Labelled, beside: string, style: Style): boolean {
  const room =
    pageMeasures(style).area / ptToTwip(style.text.distribution.size) - 2 * style.colophon.sideIndent;
  const hanging = room - emWidth(printedLabel(item.label));
  const width = emWidth(printedLine(item));
  const last = width <= room ? width : (width - room) % hanging;
  return last + 2 + emWidth(beside) <= (width <= room ? room : hanging);
}

/** Label by label on one line, two characters between them; a further line where one is full. */
function contactParagraphs(contact: readonly Labelled[], style: Style, tools: RowTools): string[] {
  const size = ptToTwip(style.text.contact.size);
  const side = style.colophon.sideIndent * size;
  const room = pageMeasures(style).area - side;
  const lines: { stops: string[]; children: string[]; end: number }[] = [];
  for (const item of contact) {
    const width = emWidth(printedLine(item)) * size;
    const line = lines.at(-1);
    const start = line === undefined ? side : line.end + 2 * size;
    if (line !== undefined && start + width <= room) {
      line.stops.push(tabStop('left', twip(start)));
      line.children.push(tabRun, itemRuns(item, tools));
      line.end = start + width;
    } else {
      lines.push({ stops: [], children: [itemRuns(item, tools)], end: side + width });
    }
  }
  return lines.map(({ stops, children }) => paragraphXml('contact', children, tabStops(stops)));
}

function itemRuns(item: Labelled, { faces, edges }: RowTools): string {
  return wholly(textRuns(printedLine(item), faces), edges.get(item));
}

function tabStop(kind: 'left' | 'center' | 'right', position: Twip): string {
  return wordElement('tab', { val: kind, pos: position });
}

function tabStops(stops: readonly string[]): string {
  return stops.length === 0 ? '' : wordElement('tabs', {}, stops);
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const found: Item[][] = [];
  for (let i = 0; i < items.length; i += size) found.push(items.slice(i, i + size));
  return found;
}
