import { Paragraph, Tab, type TabStopDefinition, TabStopType, TextRun } from 'docx';
import type { Colophon, Labelled } from '../document/document.js';
import { ptToTwip } from '../style/length.js';
import type { Style } from '../style/style.js';
import { emWidth } from '../style/width.js';
import { type InlineChild, type PlacedComments, wholly } from './comment.js';
import type { FaceNames } from './face-name.js';
import { pageMeasures, twip } from './measure.js';
import { textRuns } from './run.js';
import { paragraphStyles } from './style-id.js';

/** One row of the colophon's table; rules stand above and below `ruled` rows. */
export interface ColophonRow {
  readonly ruled: boolean;
  readonly paragraphs: readonly Paragraph[];
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

const words = ({ label, text }: Labelled): string => `${label}：${text}`;

/** Label by label centred in equal shares of the line; as many to a line as find room. */
function signOffParagraphs(signOff: readonly Labelled[], style: Style, tools: RowTools): Paragraph[] {
  if (signOff.length === 0) return [];
  const { area } = pageMeasures(style);
  const widest =
    Math.max(...signOff.map((item) => emWidth(words(item)) + 1)) * ptToTwip(style.text.signOff.size);
  const perLine = Math.min(signOff.length, Math.max(1, Math.floor(area / widest)));
  const tabStops = Array.from({ length: perLine }, (_, index) => ({
    type: TabStopType.CENTER,
    position: twip((area * (index + 0.5)) / perLine),
  }));
  return chunks(signOff, perLine).map((line) => {
    const children = line.flatMap((item) => [tab(), ...itemRuns(item, tools)]);
    return new Paragraph({
      style: paragraphStyles.signOff.id,
      tabStops,
      children,
    });
  });
}

/** A row each; lines after the first hang under the first name. The print run stands at the right of the last row, on a
 * line of its own where the text leaves no room. */
function distributionParagraphs(colophon: Colophon, style: Style, tools: RowTools): (readonly Paragraph[])[] {
  const size = ptToTwip(style.text.distribution.size);
  const side = style.colophon.sideIndent * size;
  const right = { type: TabStopType.RIGHT, position: twip(pageMeasures(style).area - side) };
  const printRun =
    colophon.printRun === undefined ? [] : [tab(), ...textRuns(colophon.printRun, tools.faces)];
  const alone = new Paragraph({
    style: paragraphStyles.distribution.id,
    tabStops: [right],
    children: printRun,
  });
  const rows = colophon.distribution.map((item, index) => {
    const isLast = index === colophon.distribution.length - 1;
    const beside = isLast && printRun.length > 0 && leavesRoom(item, colophon.printRun ?? '', style);
    const hanging = twip(emWidth(`${item.label}：`) * size);
    const line = new Paragraph({
      style: paragraphStyles.distribution.id,
      indent: { left: twip(side + hanging), hanging },
      ...(beside ? { tabStops: [right] } : {}),
      children: [...itemRuns(item, tools), ...(beside ? printRun : [])],
    });
    return isLast && printRun.length > 0 && !beside ? [line, alone] : [line];
  });
  return rows.length === 0 && printRun.length > 0 ? [[alone]] : rows;
}

/** Whether the last line of a row ends at least an em before a text at its right; by width alone, an em in doubt. */
function leavesRoom(item: Labelled, beside: string, style: Style): boolean {
  const room =
    pageMeasures(style).area / ptToTwip(style.text.distribution.size) - 2 * style.colophon.sideIndent;
  const hanging = room - emWidth(`${item.label}：`);
  const width = emWidth(words(item));
  const last = width <= room ? width : (width - room) % hanging;
  return last + 2 + emWidth(beside) <= (width <= room ? room : hanging);
}

/** Label by label on one line, two characters between them; a further line where one is full. */
function contactParagraphs(contact: readonly Labelled[], style: Style, tools: RowTools): Paragraph[] {
  const size = ptToTwip(style.text.contact.size);
  const side = style.colophon.sideIndent * size;
  const room = pageMeasures(style).area - side;
  const lines: {
    tabStops: TabStopDefinition[];
    children: InlineChild[];
    end: number;
  }[] = [];
  for (const item of contact) {
    const width = emWidth(words(item)) * size;
    const line = lines.at(-1);
    const start = line === undefined ? side : line.end + 2 * size;
    if (line !== undefined && start + width <= room) {
      line.tabStops.push({ type: TabStopType.LEFT, position: twip(start) });
      line.children.push(tab(), ...itemRuns(item, tools));
      line.end = start + width;
    } else {
      lines.push({
        tabStops: [],
        children: itemRuns(item, tools),
        end: side + width,
      });
    }
  }
  return lines.map(
    ({ tabStops, children }) => new Paragraph({ style: paragraphStyles.contact.id, tabStops, children }),
  );
}

function itemRuns(item: Labelled, { faces, edges }: RowTools): InlineChild[] {
  return wholly(textRuns(words(item), faces), edges.get(item));
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const found: Item[][] = [];
  for (let i = 0; i < items.length; i += size) found.push(items.slice(i, i + size));
  return found;
}
