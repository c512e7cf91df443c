import type { Authorship } from '../document/tracked-change.js';
import type { Line, LineRun } from '../manuscript/manuscript.js';
import type { RevisedLine } from '../revision/revision.js';
import type { SourceFile } from '../source/file.js';
import { type FieldSpot, type FieldText, writtenAt } from './field-text.js';
import { type Ink, type Inked, inkOf, textOfInk } from './ink.js';

/** Finds a unit of a value by its place in a file. */
export type SpotFinder = (file: SourceFile, offset: number) => FieldSpot | undefined;

/** The stretch of a value that stands on a line, and what stands there now. */
export interface FieldRange {
  readonly field: FieldText;
  /** In the value's text. */
  readonly from: number;
  readonly to: number;
  readonly before: string;
  readonly ink: Ink;
  /** Its words or their weight are others. */
  readonly isChanged: boolean;
  readonly by: readonly Authorship[];
}

/** The changes of a line that stood there before and stands there still. */
export interface LineChange {
  /** The stretches of values on it, in the order of print. */
  readonly ranges: readonly FieldRange[];
  /** The runs on it that nobody wrote into a value and that were changed. */
  readonly generated: readonly GeneratedChange[];
}

/** A change of words that composing has added: a label, a bracket, a number in words. */
export interface GeneratedChange {
  /** Absent if nothing stands on the line but new words. */
  readonly run: LineRun | undefined;
  readonly before: string;
  readonly after: string;
  readonly by: readonly Authorship[];
}

interface Unit {
  readonly unit: string;
  readonly run: LineRun;
  readonly spot: FieldSpot | undefined;
}

/** Parts a line's changes by the values that its characters were written in. New words belong to the value whose words they take the place
 * of, else to the one that they follow; behind a sentence's end, to the running text that they stand before. */
export function changesOfLine(
  { segments }: RevisedLine,
  lines: { readonly before: Line; readonly after: Line },
  find: SpotFinder,
): LineChange {
  const before = unitsOf(lines.before, find);
  const after = inkOf(lines.after);
  const ranges = new Map<FieldText, Growing>();
  const generated = new Map<LineRun | undefined, Growing>();
  const ownerOf = (unit: Unit | undefined): Growing => {
    const { spot } = unit ?? {};
    const known = spot ? ranges.get(spot.field) : generated.get(unit?.run);
    if (known) return known;
    const made = growing(spot?.at ?? 0, (spot?.at ?? 0) + 1);
    if (spot) ranges.set(spot.field, made);
    else generated.set(unit?.run, made);
    return made;
  };
  for (const unit of before) {
    const owner = ownerOf(unit);
    if (!unit.spot) continue;
    owner.from = Math.min(owner.from, unit.spot.at);
    owner.to = Math.max(owner.to, unit.spot.at + 1);
  }
  let taken: Unit | undefined;
  for (const segment of segments) {
    const { kind, text, beforeAt, afterAt, by, bold } = segment;
    if (kind === 'inserted') {
      const owner = ownerOf(taken ?? ownerBetween(before, beforeAt));
      owner.ink.push(...after.slice(afterAt, afterAt + text.length));
      note(owner, by);
      continue;
    }
    taken = undefined;
    for (let i = 0; i < text.length; i++) {
      const unit = before[beforeAt + i];
      const owner = ownerOf(unit);
      owner.before += unit?.unit ?? '';
      if (kind === 'deleted') {
        if (!taken?.spot) taken = unit ?? taken;
        note(owner, by);
        continue;
      }
      const kept = after[afterAt + i];
      if (kept) owner.ink.push(kept);
      if (bold) note(owner, by);
    }
  }
  return {
    ranges: [...ranges].map(([field, { from, to, before: text, ink, by, isChanged }]) => ({
      field,
      from,
      to,
      before: text,
      ink,
      isChanged,
      by,
    })),
    generated: [...generated].flatMap(([run, { before: text, ink, by, isChanged }]) =>
      isChanged ? [{ run, before: text, after: textOfInk(ink), by }] : [],
    ),
  };
}

interface Growing {
  from: number;
  to: number;
  before: string;
  readonly ink: Inked[];
  readonly by: Authorship[];
  isChanged: boolean;
}

function growing(from: number, to: number): Growing {
  return { from, to, before: '', ink: [], by: [], isChanged: false };
}

function note(owner: Growing, by: Authorship | undefined): void {
  owner.isChanged = true;
  if (by && !owner.by.some(({ author, date }) => author === by.author && date === by.date)) owner.by.push(by);
}

/** The units of a line with the places where they were written. */
function unitsOf({ runs }: Line, find: SpotFinder): readonly Unit[] {
  return runs.flatMap((run) =>
    run.text.split('').map((unit, i): Unit => {
      const { source } = run;
      const offset = source && writtenAt(source, i);
      return {
        unit,
        run,
        spot: source && offset !== undefined ? find(source.span.file, offset) : undefined,
      };
    }),
  );
}

/** The unit to whose words new ones belong that stand between two. */
function ownerBetween(units: readonly Unit[], at: number): Unit | undefined {
  const left = units[at - 1];
  const right = units[at];
  if (!left?.spot) return right?.spot ? right : (left ?? right);
  if (!right?.spot || right.spot.field === left.spot.field) return left;
  return right.spot.field.isProse && /[。！？”）]/u.test(left.unit) ? right : left;
}
