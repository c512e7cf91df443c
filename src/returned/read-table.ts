import type { Grid, GridCell, GridRow, Image, Line, LineRun } from '../manuscript/manuscript.js';
import { joinedRuns, unbrokenRuns } from './line-runs.js';
import type {
  CellNode,
  EdgeNode,
  ImageNode,
  NoteNode,
  ParagraphNode,
  StoryNode,
  TableNode,
} from './story-node.js';
import { isBroken } from './style-name.js';

/** Told of what stands in a table, in its order. */
export interface TableVisitor {
  readonly edge: (edge: EdgeNode) => void;
  readonly text: (text: string) => void;
  readonly note: (note: NoteNode) => void;
}

/** A cell as it is read. */
interface ReadCell {
  readonly column: number;
  readonly node: CellNode;
  rowSpan: number;
  runs: readonly LineRun[];
  readonly images: readonly ImageNode[];
}

/** Reads a table: as a grid, with the pictures in it behind it; or as pictures alone, if it only sets them side by side with their captions. */
export function readTable(
  table: TableNode,
  visitor: TableVisitor,
): { readonly grid?: Grid; readonly images: readonly Image[] } {
  const rows = readRows(table, visitor);
  const cells = rows.flat();
  const images = cells.flatMap((cell) => cell.images);
  const [above = [], below = [], ...further] = rows;
  const isSetting =
    further.length === 0 &&
    above.every((cell) => cell.images.length === 1 && cell.runs.length === 0) &&
    below.every((cell) => cell.images.length === 0);
  const set = isSetting ? captioned(above, below) : undefined;
  return set ? { images: set } : { grid: gridOf(table, rows), images };
}

/** Pictures side by side: each with the caption in its column, the last with one that they share; undefined if there are further texts. */
function captioned(above: readonly ReadCell[], below: readonly ReadCell[]): readonly Image[] | undefined {
  const captions = below.filter(({ runs }) => runs.length > 0);
  const own = above.map((cell, i) => {
    const isLast = i === above.length - 1;
    return captions.find(({ column, node }) => (node.span > 1 ? isLast : column === cell.column));
  });
  const images = above.flatMap((cell, i) => {
    const caption: Line | undefined = own[i] && { kind: 'line', runs: own[i].runs };
    return cell.images.map((image) => (caption ? { ...image, caption } : image));
  });
  return images.length > 0 && captions.every((caption) => own.includes(caption)) ? images : undefined;
}

function readRows({ rows }: TableNode, visitor: TableVisitor): readonly (readonly ReadCell[])[] {
  const open = new Map<number, ReadCell>();
  return rows.map((row) => {
    let column = row.before;
    const cells: ReadCell[] = [];
    for (const node of row.cells) {
      const { runs, images } = readCell(node, visitor);
      const above = node.isContinued ? open.get(column) : undefined;
      if (above) {
        above.rowSpan++;
        if (runs.length > 0) above.runs = [...above.runs, lineEnd, ...runs];
      } else {
        const cell = { column, node, rowSpan: 1, runs, images };
        cells.push(cell);
        open.set(column, cell);
      }
      column += node.span;
    }
    return cells;
  });
}

function gridOf({ rows }: TableNode, read: readonly (readonly ReadCell[])[]): Grid {
  return {
    kind: 'grid',
    rows: read.map((cells, i): GridRow => {
      const change = rows[i]?.change;
      return {
        cells: cells.map(({ column, node, rowSpan, runs }): GridCell => {
          return { column, colSpan: node.span, rowSpan, line: { kind: 'line', runs } };
        }),
        ...(change ? { change } : {}),
      };
    }),
  };
}

const lineEnd: LineRun = { text: '\n', isBold: false };

/** All of a cell: its paragraphs parted by line feeds, the cells of a table within by tabs. */
function readCell(
  { nodes, change }: CellNode,
  visitor: TableVisitor,
): { readonly runs: readonly LineRun[]; readonly images: readonly ImageNode[] } {
  const images: ImageNode[] = [];
  const lines = linesOf(nodes, visitor, images);
  const runs = lines.flatMap((line, i) => [...(i > 0 ? [lineEnd] : []), ...line]);
  return {
    runs: joinedRuns(change ? runs.map((run) => ({ ...run, change: run.change ?? change })) : runs),
    images,
  };
}

/** The lines of some nodes, without blank ones. */
function linesOf(
  nodes: readonly StoryNode[],
  visitor: TableVisitor,
  images: ImageNode[],
): readonly (readonly LineRun[])[] {
  const lines: (readonly LineRun[])[] = [];
  let open: readonly LineRun[] = [];
  const finish = (): void => {
    if (open.length > 0) lines.push(open);
    open = [];
  };
  for (const node of nodes) {
    if (node.kind === 'edge') visitor.edge(node);
    else if (node.kind === 'table') {
      finish();
      for (const row of node.rows) {
        const cells = row.cells.map((cell) => readCell(cell, visitor));
        for (const cell of cells) images.push(...cell.images);
        open = cells.flatMap(({ runs }, i) => [...(i > 0 ? [{ ...lineEnd, text: '\t' }] : []), ...runs]);
        finish();
      }
    } else {
      const { runs, boxes } = paragraphRuns(node, visitor, images);
      open = [...open, ...runs];
      if (!node.goesOn) finish();
      for (const box of boxes) {
        finish();
        lines.push(...linesOf(box, visitor, images));
      }
    }
  }
  finish();
  return lines;
}

function paragraphRuns(
  { items, style, number }: ParagraphNode,
  visitor: TableVisitor,
  images: ImageNode[],
): { readonly runs: readonly LineRun[]; readonly boxes: readonly (readonly StoryNode[])[] } {
  const runs: LineRun[] = [];
  const boxes: (readonly StoryNode[])[] = [];
  for (const item of items) {
    switch (item.kind) {
      case 'edge':
        visitor.edge(item);
        break;
      case 'text': {
        const { text, isBold, change } = item;
        runs.push({ text, isBold, ...(change ? { change } : {}) });
        if (change?.kind !== 'deleted') visitor.text(text);
        break;
      }
      case 'image':
        images.push(item);
        break;
      case 'note':
        visitor.note(item);
        break;
      case 'box':
        boxes.push(item.nodes);
        break;
    }
  }
  const counted =
    number !== '' && runs.length > 0 ? [{ text: number, isBold: runs[0]?.isBold ?? false }] : [];
  return { runs: [...counted, ...(isBroken(style) ? unbrokenRuns(runs) : runs)], boxes };
}
