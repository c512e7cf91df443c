import { stretchesOf } from '../document/changed-run.js';
import type { Block, Figure, Run, Table } from '../document/document.js';
import type { Style } from '../style/style.js';
import { planFigure } from '../typography/figure/plan.js';
import { type TitleLine, titleLines } from '../typography/title/break-title.js';
import type { Grid, Image, Line, LineRun, Piece } from './manuscript.js';
import { pictureDigest } from './picture-digest.js';
import { runStretch } from './run-stretch.js';

/** Makes the pieces of a manuscript from what a document is made of. */
export interface PieceMaker {
  readonly line: (runs: readonly Run[], node: object) => Line;
  /** Of a title, whose lines are broken as on the pages. */
  readonly title: (runs: readonly Run[], node: object) => Line;
  /** Without white space. */
  readonly unspaced: (runs: readonly Run[], node: object) => Line;
  readonly block: (block: Block) => readonly Piece[];
}

/** A maker by a style and the names that no title is broken in. */
export function pieceMaker(style: Style, names: readonly string[]): PieceMaker {
  const runOf = (run: Run): LineRun => ({
    text: run.text,
    isBold: style.text[run.role].bold,
    role: run.role,
    ...(run.source ? { source: run.source } : {}),
    ...(run.change ? { change: run.change } : {}),
  });
  const line = (runs: readonly Run[], node: object): Line => ({
    kind: 'line',
    runs: runs
      .flatMap(stretchesOf)
      .filter(({ text }) => text !== '')
      .map(runOf),
    node,
  });
  const broken = (runs: readonly Run[], node: object, linesOf: () => readonly TitleLine[]): Line =>
    runs.some(({ text }) => /\s/u.test(text)) ? line(withoutGaps(runs, linesOf()), node) : line(runs, node);
  const caption = (run: Run | undefined, linesOf: () => readonly TitleLine[]): { readonly caption?: Line } =>
    run ? { caption: broken(stretchesOf(run), run, linesOf) } : {};
  return {
    line,
    title: (runs, node) => {
      const text = runs.map((run) => run.text).join('');
      const role = runs[0]?.role ?? 'body';
      return broken(runs, node, () => titleLines(text, role, style, names));
    },
    unspaced: (runs, node) =>
      line(
        runs
          .flatMap(stretchesOf)
          .flatMap((run) =>
            [...run.text.matchAll(/\S+/gu)].map(({ 0: { length }, index }) =>
              runStretch(run, index, index + length),
            ),
          ),
        node,
      ),
    block: (block) => {
      switch (block.kind) {
        case 'paragraph': {
          const made = line(block.runs, block);
          return [block.change ? { ...made, change: block.change } : made];
        }
        case 'table':
          return [gridOf(block, line)];
        case 'figure':
          return imagesOf(block, style, names, caption);
      }
    },
  };
}

function gridOf(table: Table, line: PieceMaker['line']): Grid {
  const { caption, rows } = table;
  return {
    kind: 'grid',
    ...(caption ? { caption: line([caption], caption) } : {}),
    rows: rows.map((cells) => ({
      cells: cells.map((cell) => {
        const { column, colSpan, rowSpan, runs } = cell;
        return { column, colSpan, rowSpan, line: line(runs, cell) };
      }),
    })),
    node: table,
  };
}

/** The pictures of a figure; a caption that two share stands below the last. */
function imagesOf(
  figure: Figure,
  style: Style,
  names: readonly string[],
  captionOf: (run: Run | undefined, linesOf: () => readonly TitleLine[]) => { readonly caption?: Line },
): readonly Image[] {
  return figure.pictures.map((picture, i) => {
    const isLast = i === figure.pictures.length - 1;
    const shared = isLast ? figure.caption : undefined;
    const linesOf = (): readonly TitleLine[] => {
      const plan = planFigure(figure, style, names);
      return (picture.caption ? plan.columns[i]?.caption : plan.caption)?.lines ?? [];
    };
    return {
      kind: 'image',
      sha256: pictureDigest(picture),
      ...captionOf(picture.caption ?? shared, linesOf),
      node: picture,
    };
  });
}

/** Runs without what stands between the lines of their text. */
function withoutGaps(runs: readonly Run[], lines: readonly TitleLine[]): readonly Run[] {
  if (lines.length < 2) return runs;
  let from = 0;
  return runs.flatMap((run, i) => {
    const start = from;
    const end = start + run.text.length;
    from = end;
    return lines.flatMap((line, at): readonly Run[] => {
      // Blanks at the ends of all of it are printed: only those where it breaks are not.
      const lineStart = at === 0 ? 0 : line.start;
      const lineEnd = at === lines.length - 1 && i === runs.length - 1 ? end : line.end;
      const [first, last] = [Math.max(start, lineStart), Math.min(end, lineEnd)];
      return first < last ? [runStretch(run, first - start, last - start)] : [];
    });
  });
}
