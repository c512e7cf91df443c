import type { Colophon, Labelled } from '../document/document.js';
import { printedLabel, printedLine } from '../document/paragraph.js';
import { mmToPt, pt } from '../style/length.js';
import { emWidth } from '../typography/width.js';
import { type Atom, atomsOf } from './atom.js';
import { breakLines } from './break-lines.js';
import { glyphRuns } from './glyph-runs.js';
import type { Line } from './line.js';
import type { PageItem } from './page.js';
import { baselineIn, type Setting, singleLine } from './setting.js';
import type { Spacing } from './spacing.js';

/** A line of the colophon, or a rule between its lines, to be stacked from the top. */
type Piece =
  | {
      readonly kind: 'lines';
      readonly height: number;
      readonly lines: readonly { line: Line; x: number }[];
      readonly size: number;
    }
  | { readonly kind: 'rule'; readonly height: number };

/** The colophon as a block: its height, and its items when its foot stands on a height of the paper. Lengths in pt. */
export interface ColophonBlock {
  readonly height: number;
  readonly itemsAbove: (foot: number) => readonly PageItem[];
}

/** Sign-off, then between rules the distribution and the contacts (7.4); the last rule is the block's lower edge. */
export function layColophon(colophon: Colophon, setting: Setting): ColophonBlock {
  const rows = [...distributionRows(colophon, setting), ...contactRows(colophon, setting)];
  const { outerRule, innerRule } = setting.style.colophon;
  const rule = (outer: boolean): Piece => ({ kind: 'rule', height: mmToPt(outer ? outerRule : innerRule) });
  const ruled = rows.flatMap((row, i): readonly Piece[] => [rule(i === 0), ...row]);
  const pieces = [...signOffRow(colophon, setting), ...ruled, ...(rows.length > 0 ? [rule(true)] : [])];
  const height = pieces.reduce((sum, piece) => sum + piece.height, 0);
  return { height, itemsAbove: (foot) => stack(pieces, foot - height, setting) };
}

function stack(pieces: readonly Piece[], top: number, { area }: Setting): readonly PageItem[] {
  let y = top;
  return pieces.flatMap((piece): readonly PageItem[] => {
    const at = y;
    y += piece.height;
    if (piece.kind === 'rule') {
      const [x, width, thickness] = [pt(area.left), pt(area.width), pt(piece.height)];
      return [{ kind: 'rule', part: 'colophon', x, y: pt(at), width, thickness, red: false }];
    }
    const baseline = baselineIn(at, piece.height, piece.size);
    return piece.lines.flatMap(({ line, x }) => glyphRuns(line, { x: area.left + x, baseline }));
  });
}

function piece(lines: readonly { line: Line; x: number }[], height: number, size: number): Piece {
  return { kind: 'lines', lines, height, size };
}

/** Labels and names spread evenly over the line; on several lines if they do not fit on one. */
function signOffRow({ signOff }: Colophon, setting: Setting): readonly Piece[] {
  const size = setting.style.text.signOff.size;
  const texts = signOff.map((each) => labelledAtoms(each, 'signOff', setting));
  return fitOnLines(texts, setting.area.width - 2 * size, size * 2, setting).map((line) => {
    const used = line.reduce((sum, { width }) => sum + width, 0);
    const gap = (setting.area.width - used) / (line.length + 1);
    let x = 0;
    const places = line.map((each) => {
      x += gap;
      const placed = { line: each, x };
      x += each.width;
      return placed;
    });
    return piece(places, setting.pitch, size);
  });
}

/** 报, 送, 发, 本期增发: one character in on both sides, further lines under the first name; 共印N份 at the right of the last. */
function distributionRows(
  { distribution, printRun }: Colophon,
  setting: Setting,
): readonly (readonly Piece[])[] {
  const { style, area } = setting;
  const size = style.text.distribution.size;
  const right = area.width - style.colophon.sideIndent * size;
  const count =
    printRun === undefined
      ? undefined
      : singleLine(printRun, 'distribution', setting, { element: setting.structure.add('paragraph') });
  const row = (lines: Parameters<typeof piece>[0]): Piece => piece(lines, style.colophon.linePitch, size);
  const rows: (readonly Piece[])[] = distribution.map((each, i) => {
    const lines = hangingLines(each, setting);
    const last = lines.at(-1)?.at(-1);
    if (i < distribution.length - 1 || !count || !last) return lines.map(row);
    const placed = { line: count, x: right - count.width };
    const beside = last.x + last.line.width + size <= placed.x;
    return beside
      ? [...lines.slice(0, -1).map(row), row([...(lines.at(-1) ?? []), placed])]
      : [...lines.map(row), row([placed])];
  });
  if (distribution.length > 0 || !count) return rows;
  return [[row([{ line: count, x: right - count.width }])]];
}

/** The label, then its text in lines that all begin under the first name. */
function hangingLines(
  { label, text }: Labelled,
  setting: Setting,
): readonly (readonly { line: Line; x: number }[])[] {
  const { style, area } = setting;
  const size = style.text.distribution.size;
  const left = style.colophon.sideIndent * size;
  const hang = left + emWidth(printedLabel(label)) * size;
  const spacing: Spacing = { tracking: 0, compress: setting.spacing.compress };
  const element = setting.structure.add('paragraph');
  const atoms = atomsOf({ role: 'distribution', text }, setting, { element });
  const lines = breakLines(atoms, () => area.width - left - hang, spacing);
  const labelled = { line: singleLine(printedLabel(label), 'distribution', setting, { element }), x: left };
  return lines.map((line, i) => [...(i === 0 ? [labelled] : []), { line, x: hang }]);
}

/** Contacts side by side, two characters apart. */
function contactRows({ contact }: Colophon, setting: Setting): readonly (readonly Piece[])[] {
  const { style, area } = setting;
  const size = style.text.contact.size;
  const left = style.colophon.sideIndent * size;
  const texts = contact.map((each) => labelledAtoms(each, 'contact', setting));
  const lines = fitOnLines(texts, area.width - 2 * left, size * 2, setting);
  if (lines.length === 0) return [];
  return [
    lines.map((line) => {
      let x = left;
      const places = line.map((each) => {
        const placed = { line: each, x };
        x += each.width + size * 2;
        return placed;
      });
      return piece(places, style.colophon.linePitch, size);
    }),
  ];
}

/** label：text, an e-mail address in it a link. */
function labelledAtoms(item: Labelled, role: 'signOff' | 'contact', setting: Setting): readonly Atom[] {
  const element = setting.structure.add('paragraph');
  const parts = printedLine(item).split(/([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/u);
  return parts.flatMap((part, i) => {
    const place =
      i % 2 === 1 && role === 'contact'
        ? { element: setting.structure.add('link', element), link: `mailto:${part}` }
        : { element };
    return atomsOf({ role, text: part }, setting, place);
  });
}

function fitOnLines(
  texts: readonly (readonly Atom[])[],
  room: number,
  gap: number,
  setting: Setting,
): readonly (readonly Line[])[] {
  const lines: Line[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const atoms of texts) {
    const spacing: Spacing = { tracking: 0, compress: setting.spacing.compress };
    const set = breakLines(atoms, () => room, spacing);
    for (const [i, line] of set.entries()) {
      if (i > 0 || used + gap + line.width > room) {
        lines.push([line]);
        // What has taken several lines shares none of them.
        used = set.length > 1 ? Number.POSITIVE_INFINITY : line.width;
      } else {
        lines.at(-1)?.push(line);
        used += gap + line.width;
      }
    }
  }
  return lines;
}
