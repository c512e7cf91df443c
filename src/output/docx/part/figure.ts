import { changeOfAll } from '../../../document/changed-run.js';
import type { Figure } from '../../../document/document.js';
import type { TrackedChange } from '../../../document/tracked-change.js';
import { pt, ptToTwip, type Twip } from '../../../style/length.js';
import type { Style } from '../../../style/style.js';
import {
  type FigureColumn,
  type FigurePlan,
  type PlannedCaption,
  planFigure,
} from '../../../typography/figure/plan.js';
import { wordElement } from '../package/xml.js';
import type { FaceNames } from '../style/face-name.js';
import { pageMeasures, twip } from '../style/measure.js';
import { drawingXml, tiny } from './drawing.js';
import { paragraphXml } from './paragraph.js';
import type { PictureParts } from './picture-parts.js';
import { documentRuns, type RunMarks } from './run.js';
import { tableWords } from './table-words.js';
import { type ChangeNumbers, trackedMark, trackedRow, trackedRuns, trackedSign } from './tracked.js';

/** The context in which figures are made. */
export interface FigureTools {
  readonly style: Style;
  readonly faces: FaceNames;
  readonly names: readonly string[];
  readonly pictures: PictureParts;
  readonly edges: NonNullable<RunMarks['edges']>;
  readonly changes: ChangeNumbers;
  /** The change of the figure at hand. */
  readonly change?: TrackedChange | undefined;
}

/** A figure, as XML: a picture in a paragraph and its caption in the next; two side by side in a table without rules. All of it takes as
 * many whole lines of the grid as on the pages. `isKept` keeps it with what follows. */
export function figureXml(figure: Figure, around: FigureTools, isKept: boolean): string {
  const tools = { ...around, change: figure.change };
  const plan = planFigure(figure, tools.style, tools.names);
  const heights = heightsOf(plan, tools.style);
  const [first, ...others] = plan.columns;
  if (!first) return '';
  if (others.length > 0) return tableXml(plan, heights, tools, isKept);
  const { caption } = first;
  const below = caption ? heights.gap : heights.below;
  const picture = pictureXml(first, heights, below, tools, isKept || caption !== undefined);
  return caption ? picture + captionXml(caption, heights.below, tools, isKept) : picture;
}

/** The heights of a figure's parts in whole twips; together they are whole lines of the grid. */
interface FigureHeights {
  /** With the free space above it. */
  readonly picture: Twip;
  /** Between picture and caption. */
  readonly gap: Twip;
  readonly captions: Twip;
  readonly below: Twip;
}

function heightsOf(plan: FigurePlan, style: Style): FigureHeights {
  const { captionGap, captionPitch } = style.figure;
  const picture = ptToTwip(pt(plan.above + plan.height));
  const gap = plan.captionLines === 0 ? twip(0) : ptToTwip(captionGap);
  const captions = twip(plan.captionLines * ptToTwip(captionPitch));
  const whole = plan.rows * pageMeasures(style).linePitch;
  return { picture, gap, captions, below: twip(Math.max(whole - picture - gap - captions, 0)) };
}

/** A paragraph that holds a picture at the foot of its line. In a line of exact height it would be cut off. */
function pictureXml(
  column: FigureColumn,
  { picture: line }: FigureHeights,
  after: Twip,
  { pictures, change, changes }: FigureTools,
  isKept: boolean,
): string {
  const { picture } = column;
  const drawing = drawingXml(picture, column, pictures.of(picture), pictures.nextDrawing());
  return paragraphXml(
    'picture',
    [trackedRuns(change, drawing, changes)],
    [
      keepNext(isKept),
      wordElement('spacing', { after, line, lineRule: 'atLeast' }),
      `<w:rPr>${trackedSign(change, changes)}${tiny}</w:rPr>`,
    ].join(''),
  );
}

/** A caption by its lines. */
function captionXml(
  { run, lines }: PlannedCaption,
  after: Twip,
  { faces, edges, style, changes }: FigureTools,
  isKept: boolean,
): string {
  const line = ptToTwip(style.figure.captionPitch);
  return paragraphXml(
    'caption',
    [documentRuns([run], 'caption', faces, { edges, lines, changes })],
    [
      keepNext(isKept),
      '<w:keepLines/>',
      '<w:snapToGrid w:val="0"/>',
      wordElement('spacing', { after, line, lineRule: 'exact' }),
      trackedMark(changeOfAll([run]), changes),
    ].join(''),
  );
}

function keepNext(isKept: boolean): string {
  return isKept ? '<w:keepNext/>' : '';
}

/** Two pictures in the cells of a row, their captions in those of the next. */
function tableXml(plan: FigurePlan, heights: FigureHeights, tools: FigureTools, isKept: boolean): string {
  const { columns, caption } = plan;
  const gap = tools.style.figure.gap * tools.style.grid.characterPitch;
  const widths = columns.map(({ room }) => ptToTwip(pt(room + gap / 2)));
  const inner = ptToTwip(pt(gap / 2));
  const { picture, gap: captionGap, captions } = heights;
  const below = twip(Math.max(heights.below - endLine, 0));
  const hasCaptions = captions > 0;
  const cell = (i: number, content: string): string =>
    cellXml(widths[i] ?? twip(0), i === 0 ? { right: inner } : { left: inner }, content);
  const pictureRow = rowXml(
    twip(picture + captionGap + (hasCaptions ? 0 : below)),
    columns.map((column, i) =>
      cell(i, pictureXml(column, heights, captionGap, tools, isKept || hasCaptions)),
    ),
    tools,
  );
  const captionCell = (planned: PlannedCaption | undefined): string =>
    planned ? captionXml(planned, twip(0), tools, isKept) : paragraphXml('caption', []);
  const captionRow = rowXml(
    twip(captions + below),
    caption
      ? [
          cellXml(
            twip(widths.reduce((sum, width) => sum + width, 0)),
            { span: columns.length },
            captionCell(caption),
          ),
        ]
      : columns.map((column, i) => cell(i, captionCell(column.caption))),
    tools,
  );
  const table = wordElement('tbl', {}, [
    wordElement('tblPr', {}, [
      wordElement('tblW', { type: 'dxa', w: widths.reduce((sum, width) => sum + width, 0) }),
      wordElement('tblLayout', { type: 'fixed' }),
      wordElement('tblCellMar', {}, [
        wordElement('left', { w: 0, type: 'dxa' }),
        wordElement('right', { w: 0, type: 'dxa' }),
      ]),
      tableWords('并排的图片', [...new Set(columns.map(({ picture }) => picture.alt))].join('；')),
    ]),
    wordElement(
      'tblGrid',
      {},
      widths.map((w) => wordElement('gridCol', { w })),
    ),
    pictureRow,
    hasCaptions ? captionRow : undefined,
  ]);
  return table + endXml(isKept, tools);
}

/** A paragraph as thin as can be: without one Word takes two tables for one. */
const endLine = twip(20);

function endXml(isKept: boolean, { change, changes }: FigureTools): string {
  return paragraphXml(
    'tableEnd',
    [],
    [
      keepNext(isKept),
      wordElement('spacing', { line: endLine, lineRule: 'exact' }),
      trackedMark(change, changes),
    ].join(''),
  );
}

function rowXml(height: Twip, cells: readonly string[], { change, changes }: FigureTools): string {
  return wordElement('tr', {}, [
    wordElement('trPr', {}, [
      wordElement('cantSplit'),
      wordElement('trHeight', { val: height, hRule: 'exact' }),
      trackedRow(change, changes),
    ]),
    ...cells,
  ]);
}

function cellXml(
  width: Twip,
  { left, right, span }: { readonly left?: Twip; readonly right?: Twip; readonly span?: number },
  content: string,
): string {
  const margin = (side: 'left' | 'right', w: Twip | undefined): string | undefined =>
    w === undefined ? undefined : wordElement(side, { w, type: 'dxa' });
  const margins = [margin('left', left), margin('right', right)];
  return wordElement('tc', {}, [
    wordElement('tcPr', {}, [
      wordElement('tcW', { type: 'dxa', w: width }),
      span === undefined ? undefined : wordElement('gridSpan', { val: span }),
      left === undefined && right === undefined ? undefined : wordElement('tcMar', {}, margins),
    ]),
    content,
  ]);
}
