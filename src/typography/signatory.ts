import type { Run } from '../document/document.js';
import { signatoryLabel } from '../document/page-words.js';
import { mmToPt } from '../style/length.js';
import type { Style } from '../style/style.js';
import { emWidth } from './width.js';

/** One line of issue number and 签发人 (GB/T 9704—2012 7.2.6). Places are in em of the line's type, from the type area's left edge. */
export interface NumberRow {
  /** The issue number stands at the left, `issuingIndent` in. */
  readonly hasNumber: boolean;
  /** Where 签发人： begins. */
  readonly label?: number;
  readonly names: readonly { readonly run: Run; readonly start: number }[];
}

const nameGap = 1;
/** Between the issue number and what stands right of it, at least. */
const leastGap = 1;

/** Places 签发人： and lines of names at the right, `side` em in, each name below the one above it, and the issue number at the left of the
 * last line (7.2.6) or, where that has no room for it, on a line above. */
export function planNumberRows(
  issueNumber: string,
  lines: readonly (readonly Run[])[],
  style: Style,
  side: number,
): readonly NumberRow[] {
  const right = mmToPt(style.typeArea.width) / style.text.issueNumber.size - side;
  const label = emWidth(signatoryLabel);
  const widths = Array.from({ length: Math.max(...lines.map(({ length }) => length)) }, (_, column) =>
    Math.max(...lines.map((names) => emWidth(names[column]?.text ?? ''))),
  );
  const widthOf = (columns: readonly number[]): number =>
    columns.reduce((sum, width, i) => sum + width + (i > 0 ? nameGap : 0), 0);
  const first = Math.max(right - widthOf(widths), side + label);
  const starts = widths.map((_, i) => first + (i > 0 ? widthOf(widths.slice(0, i)) + nameGap : 0));
  const rows = lines.map(
    (names, i): NumberRow => ({
      hasNumber: false,
      ...(i === 0 ? { label: first - label } : {}),
      names: names.map((run, column) => ({ run, start: starts[column] ?? first })),
    }),
  );
  const last = rows.slice(-1);
  const free = last[0]?.label ?? first;
  const fits = side + emWidth(issueNumber) + leastGap <= free;
  return [
    ...rows.slice(0, -1),
    ...(fits ? [] : [{ hasNumber: true, names: [] }]),
    ...last.map((row) => ({ ...row, hasNumber: fits })),
  ];
}
