import { mm, mmToPt, pt } from '../style/length.js';
import { typeSizes } from '../style/size.js';
import { resolveStyle } from '../style/style.js';
import type { NamedIssue } from './evidence.js';
import type { OldIssue } from './old-issue.js';
import { type PrintedLine, printedPieces } from './printed-line.js';
import { type Vote, vote } from './vote.js';

/** A key of 版式 in which the issues depart from the standard. */
export interface LearnedDeviation {
  readonly key: '上边距' | '左边距' | '每页行数' | '正文字号';
  readonly vote: Vote<string>;
}

/** A difference to the standard, in mm, that is but the rounding of a program. */
const tolerance = 0.5;

/** The deviations that documents show by their pages and the size of their text; texts show none. */
export function learnDeviations(issues: readonly NamedIssue[]): readonly LearnedDeviation[] {
  const standard = resolveStyle();
  const looked = issues.map((named) => ({ ...named, look: lookOf(named.issue) }));
  const look = new Map(looked.map((each) => [each.issue, each.look]));
  const votes = (key: LearnedDeviation['key'], read: (look: Look) => string | undefined) => {
    const found = vote(issues, ({ issue }) => {
      const own = look.get(issue);
      const value = own && read(own);
      return value === undefined ? [] : [value];
    });
    return found && found.value !== usual ? [{ key, vote: found }] : [];
  };
  return [
    ...votes('上边距', ({ top }) => margin(top, standard.margin.top, [15, 55])),
    ...votes('左边距', ({ left }) => margin(left, standard.margin.left, [10, 44])),
    ...votes('每页行数', linesOf),
    ...votes('正文字号', ({ size }) =>
      size === undefined ? undefined : size === standard.text.body.size ? usual : sizeName(size),
    ),
  ];
}

/** Stands for the standard's value. */
const usual = '';

interface Look {
  readonly top?: number;
  readonly left?: number;
  /** In mm. */
  readonly linePitch?: number;
  /** In pt. */
  readonly size?: number;
}

function lookOf({ source }: OldIssue): Look {
  const { page } = source;
  const size = bodySize(printedPieces(source).filter((piece) => piece.kind === 'line'));
  return {
    ...(page ? { top: page.topMargin, left: page.leftMargin } : {}),
    ...(page?.linePitch === undefined ? {} : { linePitch: page.linePitch }),
    ...(size === undefined ? {} : { size }),
  };
}

/** The size that most characters have. */
function bodySize(lines: readonly PrintedLine[]): number | undefined {
  const lengths = new Map<number, number>();
  for (const { size, text } of lines)
    if (size !== undefined) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** A margin that 版式 may have, in mm. */
function margin(
  value: number | undefined,
  standard: number,
  [least, most]: readonly [number, number],
): string | undefined {
  if (value === undefined || value < least || value > most) return undefined;
  return Math.abs(value - standard) < tolerance ? usual : String(Math.round(value * 2) / 2);
}

/** The lines that fill the type area at the pitch of the document's grid. */
function linesOf({ linePitch, size }: Look): string | undefined {
  if (linePitch === undefined || linePitch <= 0) return undefined;
  const style = resolveStyle(size === undefined ? {} : { bodySize: pt(size) });
  const lines = Math.round(mmToPt(style.typeArea.height) / mmToPt(mm(linePitch)));
  return lines === style.grid.lines || lines < 10 || lines > 45 ? usual : String(lines);
}

function sizeName(size: number): string {
  const [name] = Object.entries(typeSizes).find(([, each]) => each === size) ?? [];
  return name ?? String(size);
}
