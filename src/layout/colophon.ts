import { changedRun, partOf } from '../document/changed-run.js';
import type { Colophon, Labelled, Run } from '../document/document.js';
import { printedLabel, printedLine } from '../document/paragraph.js';
import { type Mm, mmToPt, pt } from '../style/length.js';
import {
  type ColophonRow,
  type ContactRow,
  type DistributionRow,
  type ImprintRow,
  labelGap,
  planColophon,
  type SignOffPlan,
  signOffSide,
} from '../typography/colophon.js';
import { type Atom, atomsOf } from './atom.js';
import { breakLines } from './break-lines.js';
import { glyphRuns } from './glyph-runs.js';
import { type Line, ragged } from './line.js';
import type { PageItem } from './page.js';
import { baselineIn, type Setting, singleLine } from './setting.js';
import type { Spacing } from './spacing.js';

/** A line, and where it begins from the type area's left edge. */
interface PlacedLine {
  readonly line: Line;
  readonly x: number;
}

/** A line of the colophon, or a rule between its lines, to be stacked from the top. */
type Piece =
  | {
      readonly kind: 'lines';
      readonly height: number;
      readonly lines: readonly PlacedLine[];
      readonly size: number;
    }
  | { readonly kind: 'rule'; readonly height: number };

/** The colophon as a block: its height, and its items where its lower left corner comes to stand on the paper. Lengths in pt. */
export interface ColophonBlock {
  readonly height: number;
  readonly itemsAbove: (left: number, foot: number) => readonly PageItem[];
}

/** Sign-off, then between rules the distribution and the contacts (7.4); the last rule is the block's lower edge. What stands on a
 * line with what is as planned, but where a face at hand is so wide that it can't. */
export function layColophon(colophon: Colophon, setting: Setting): ColophonBlock {
  const { signOff, rows, lowerRule } = planColophon(colophon, setting.style);
  const rule = (thickness: Mm): Piece => ({ kind: 'rule', height: mmToPt(thickness) });
  const count = printRunLine(colophon, setting);
  const ruled = rows.flatMap((row): readonly Piece[] => [
    rule(row.ruleAbove),
    ...rowPieces(row, count, colophon, setting),
  ]);
  const pieces = [
    ...signOffPieces(signOff, setting),
    ...ruled,
    ...(rows.length > 0 ? [rule(lowerRule)] : []),
  ];
  const height = pieces.reduce((sum, piece) => sum + piece.height, 0);
  return { height, itemsAbove: (left, foot) => stack(pieces, { left, top: foot - height }, setting) };
}

function rowPieces(
  row: ColophonRow,
  count: Line | undefined,
  { changes }: Colophon,
  setting: Setting,
): readonly Piece[] {
  switch (row.part) {
    case 'distribution':
      return distributionPieces(row, count, setting);
    case 'contact':
      return contactPieces(row, setting);
    case 'imprint':
      return imprintPieces(row, changes?.date, setting);
  }
}

function stack(
  pieces: readonly Piece[],
  { left, top }: { readonly left: number; readonly top: number },
  { area }: Setting,
): readonly PageItem[] {
  let y = top;
  return pieces.flatMap((piece): readonly PageItem[] => {
    const at = y;
    y += piece.height;
    if (piece.kind === 'rule') {
      const [x, width, thickness] = [pt(left), pt(area.width), pt(piece.height)];
      return [{ kind: 'rule', part: 'colophon', x, y: pt(at), width, thickness, red: false }];
    }
    const baseline = baselineIn(at, piece.height, piece.size);
    return piece.lines.flatMap(({ line, x }) => glyphRuns(line, { x: left + x, baseline }));
  });
}

function piece(lines: readonly PlacedLine[], height: number, size: number): Piece {
  return { kind: 'lines', lines, height, size };
}

/** Labels and names spread evenly over the line. */
function signOffPieces({ lines: planned }: SignOffPlan, setting: Setting): readonly Piece[] {
  const size = setting.style.text.signOff.size;
  const lines = planned.flatMap((items) => {
    const texts = items.map((each) => labelledAtoms(each, 'signOff', setting));
    return fitOnLines(texts, setting.area.width - 2 * signOffSide * size, labelGap * size, setting);
  });
  return lines.map((line) => {
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

function printRunLine({ printRun, changes }: Colophon, setting: Setting): Line | undefined {
  if (printRun === undefined) return undefined;
  return singleLine(printRun, 'distribution', setting, {
    element: setting.structure.add('paragraph'),
    ...(changes?.printRun ? { changes: changes.printRun } : {}),
  });
}

/** One character in on both sides, further lines under the first name; `count`, 共印N份, at the right of the last row. */
function distributionPieces(
  { item, hanging, printRun }: DistributionRow,
  count: Line | undefined,
  setting: Setting,
): readonly Piece[] {
  const { style } = setting;
  const size = style.text.distribution.size;
  const lines = item ? hangingLines(item, hanging, setting) : [];
  if (printRun && count) putAtRight(lines, count, printRun.place, size, setting);
  return lines.map((line) => piece(line, style.colophon.linePitch, size));
}

/** Puts a text at the right, one character in: on the last of some lines or, if it is planned so or the faces at hand leave no room, on a
 * line below. */
function putAtRight(
  lines: PlacedLine[][],
  text: Line,
  place: 'beside' | 'below',
  size: number,
  { area, style }: Setting,
): void {
  const placed = { line: text, x: area.width - style.colophon.sideIndent * size - text.width };
  const last = lines.at(-1);
  const end = last?.at(-1);
  const isBeside = place === 'beside' && (!end || end.x + end.line.width + size <= placed.x);
  if (last && isBeside) last.push(placed);
  else lines.push([placed]);
}

/** 印发机关 one character in, 印发日期 at the right (7.4.3). */
function imprintPieces(
  { imprint, date }: ImprintRow,
  changes: Run['changes'],
  setting: Setting,
): readonly Piece[] {
  const { style, area, structure } = setting;
  const size = style.text.imprint.size;
  const left = style.colophon.sideIndent * size;
  const spacing: Spacing = { tracking: 0, compress: setting.spacing.compress };
  const atoms = imprint.office
    ? atomsOf(imprint.office, setting, { element: structure.add('paragraph') })
    : [];
  const room = area.width - 2 * left;
  const set = atoms.length > 0 ? breakLines(atoms, () => room, spacing) : [];
  const lines = set.map((line) => [{ line: ragged(line, room, spacing), x: left }]);
  const day = singleLine(imprint.date, 'imprint', setting, {
    element: structure.add('paragraph'),
    ...(changes ? { changes } : {}),
  });
  putAtRight(lines, day, date, size, setting);
  return lines.map((line) => piece(line, style.colophon.linePitch, size));
}

/** The label, then its text in lines that all begin under the first name. */
function hangingLines(item: Labelled, hanging: number, setting: Setting): PlacedLine[][] {
  const { label } = item;
  const whole = changedRun('distribution', printedLine(item), item.changes);
  const head = printedLabel(label);
  const { style, area } = setting;
  const size = style.text.distribution.size;
  const left = style.colophon.sideIndent * size;
  const hang = left + hanging * size;
  const spacing: Spacing = { tracking: 0, compress: setting.spacing.compress };
  const element = setting.structure.add('paragraph');
  const atoms = atomsOf(partOf(whole, head.length, whole.text.length), setting, { element });
  const lines = breakLines(atoms, () => area.width - left - hang, spacing);
  const { changes } = partOf(whole, 0, head.length);
  const own = changes ? { element, changes } : { element };
  const labelled = { line: singleLine(head, 'distribution', setting, own), x: left };
  return lines.map((line, i) => [...(i === 0 ? [labelled] : []), { line, x: hang }]);
}

/** Contacts side by side. */
function contactPieces({ lines: planned }: ContactRow, setting: Setting): readonly Piece[] {
  const { style, area } = setting;
  const size = style.text.contact.size;
  const left = style.colophon.sideIndent * size;
  const gap = labelGap * size;
  const lines = planned.flatMap((items) => {
    const texts = items.map(({ item }) => labelledAtoms(item, 'contact', setting));
    return fitOnLines(texts, area.width - 2 * left, gap, setting);
  });
  return lines.map((line) => {
    let x = left;
    const places = line.map((each) => {
      const placed = { line: each, x };
      x += each.width + gap;
      return placed;
    });
    return piece(places, style.colophon.linePitch, size);
  });
}

/** label：text, an e-mail address in it a link. */
function labelledAtoms(item: Labelled, role: 'signOff' | 'contact', setting: Setting): readonly Atom[] {
  const element = setting.structure.add('paragraph');
  const whole = changedRun(role, printedLine(item), item.changes);
  let at = 0;
  const parts = whole.text.split(/([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/u);
  return parts.flatMap((part, i) => {
    const place =
      i % 2 === 1 && role === 'contact'
        ? { element: setting.structure.add('link', element), link: `mailto:${part}` }
        : { element };
    at += part.length;
    return atomsOf(partOf(whole, at - part.length, at), setting, place);
  });
}

/** Texts side by side, `gap` apart, on as few lines as have room for them. */
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
    const set = breakLines(atoms, () => room, spacing).map((line) => ragged(line, room, spacing));
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
