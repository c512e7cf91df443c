import { writtenDate } from '../field/written-date.js';
import { type Line, lineText } from '../manuscript/manuscript.js';
import { isChangedLine } from '../revision/changed-line.js';
import type { RevisedGrid, RevisedImage, RevisedLine, RevisedPiece } from '../revision/revision.js';
import {
  type DayChange,
  type FieldEdit,
  lineAround,
  type PartChange,
  type ToldChange,
  type Unplaced,
  withoutLines,
} from './field-edit.js';
import type { FieldText } from './field-text.js';
import { type Ink, inkOf, isBlankLine, textOfInk } from './ink.js';
import { changesOfLine, type FieldRange, type GeneratedChange, type SpotFinder } from './line-change.js';
import { rejoined } from './rejoined.js';
import { changesOfTable } from './table-change.js';

const reasons = {
  generated: '这几个字是排版时加上的，不在稿件里',
  headline: '标题不能删光，要撤下这一篇请写“停用: 是”',
  weight: '这里是否加粗由版式决定',
  noPlace: '这一段前后没有正文，不知道该放进哪里',
  picture: '图片要作为文件放在稿件旁边，再在正文里写一行“[图片：文件名 说明]”',
} as const;

/** Carries the changes of a part that stays into the values that it was composed of. Paragraphs that were added go behind the one above them. */
export function changesOfPart(pieces: readonly RevisedPiece[], find: SpotFinder): PartChange {
  const reading = new PartReading(find);
  for (const piece of rejoined(pieces)) reading.take(piece);
  return reading.finish();
}

/** A place at which a line may be added to a value. */
interface Cursor {
  readonly field: FieldText;
  /** The end of the line above, or the start of the one below. */
  readonly at: number;
}

class PartReading {
  private readonly edits = new Map<FieldText, FieldEdit[]>();
  private readonly told: ToldChange[] = [];
  private readonly unplaced: Unplaced[] = [];
  private readonly days: DayChange[] = [];
  private cursor: Cursor | undefined;
  /** Lines that were added before any that has a place. */
  private waiting: RevisedLine[] = [];
  /** The value that a table or a picture stands in of which no word is written there. */
  private passed: FieldText | undefined;

  constructor(private readonly find: SpotFinder) {}

  take(piece: RevisedPiece): void {
    switch (piece.kind) {
      case 'line':
        this.takeLine(piece);
        break;
      case 'grid':
        this.takeGrid(piece);
        break;
      case 'image':
        this.takeImage(piece);
    }
  }

  finish(): PartChange {
    // Nothing that has a place stands below: they go to the end of the text.
    if (this.passed) this.cursor = { field: this.passed, at: this.passed.text.text.trimEnd().length };
    for (const line of this.passed ? this.waiting.splice(0) : [])
      if (line.after) this.takeAdded(line, line.after);
    for (const line of this.waiting) this.lose(line, reasons.noPlace);
    return { edits: this.edits, told: this.told, unplaced: this.unplaced, days: this.days };
  }

  private add(field: FieldText, ...edits: readonly FieldEdit[]): void {
    if (edits.length === 0) return;
    const known = this.edits.get(field);
    if (known) known.push(...edits);
    else this.edits.set(field, [...edits]);
  }

  private takeLine(line: RevisedLine): void {
    const { before, after } = line;
    if (!before) {
      if (after && !isBlankLine(after)) this.takeAdded(line, after);
      return;
    }
    const { ranges, generated } = changesOfLine(line, { before, after: after ?? nothing }, this.find);
    const prose = ranges.find(({ field }) => field.isProse);
    if (prose) this.place({ field: prose.field, at: lineAround(prose.field.text.text, prose.from).start });
    if (!after) this.takeRemoved(line, ranges);
    else if (isChangedLine(line)) {
      for (const range of ranges) if (range.isChanged) this.takeRange(range);
      for (const each of generated) this.takeGenerated(each, ranges);
    }
    if (prose) {
      const { end } = lineAround(prose.field.text.text, prose.to - 1);
      this.cursor = { field: prose.field, at: end };
    } else if (ranges.length > 0) this.cursor = undefined;
  }

  private takeGenerated(change: GeneratedChange, ranges: readonly FieldRange[]): void {
    if (isEmptyBracket(change, ranges)) return;
    const day = dayIn(change, ranges);
    if (day) this.days.push(day);
    else this.loseWords(change.before, change.after, reasons.generated, change.by);
  }

  private takeRange({ field, from, to, before, ink, by }: FieldRange): void {
    const after = textOfInk(ink);
    const told = { field, at: from, before, after, by };
    if (after.trim() === '' && !field.isProse && field.path.at(-1) === '标题') {
      this.loseWords(before, '', reasons.headline, by);
      return;
    }
    if (before === after && !field.isProse) {
      this.loseWords(before, after, reasons.weight, by);
      return;
    }
    this.told.push({ kind: before === after ? 'bold' : 'text', ...told });
    if (!field.isProse) this.add(field, { from, to, ink });
    else this.add(field, { ...withMarks(field.text.text, from, to), ink });
  }

  private takeRemoved(line: RevisedLine, ranges: readonly FieldRange[]): void {
    for (const range of ranges) {
      const { field, from, to, before, by } = range;
      if (!field.isProse) {
        this.takeRange({ ...range, ink: [] });
        continue;
      }
      const { text } = field.text;
      const { start, end } = lineAround(text, from);
      const marked = withMarks(text, from, to);
      const isWhole =
        text.slice(start, marked.from).trim() === '' && text.slice(marked.to, end).trim() === '';
      this.add(field, isWhole ? withoutLines(text, start, end) : { ...marked, ink: [] });
      this.told.push({
        kind: 'paragraphRemoved',
        field,
        at: from,
        before,
        after: '',
        by: line.by ? [line.by] : by,
      });
    }
  }

  private takeAdded(line: RevisedLine, after: Line): void {
    const { cursor } = this;
    if (!cursor) {
      this.waiting.push(line);
      return;
    }
    this.add(cursor.field, { from: cursor.at, to: cursor.at, lead: '\n', ink: trimmed(inkOf(after)) });
    this.tellAdded(line, after, cursor);
  }

  /** Lines that have waited go above the first that has a place. */
  private place({ field, at }: Cursor): void {
    for (const line of this.waiting) {
      if (!line.after) continue;
      this.add(field, { from: at, to: at, ink: trimmed(inkOf(line.after)), trail: '\n' });
      this.tellAdded(line, line.after, { field, at });
    }
    this.waiting = [];
  }

  private tellAdded({ by, segments }: RevisedLine, after: Line, { field, at }: Cursor): void {
    const own = segments.flatMap((segment) => (segment.by ? [segment.by] : [])).slice(0, 1);
    this.told.push({
      kind: 'paragraphAdded',
      field,
      at,
      before: '',
      after: lineText(after).trim(),
      by: by ? [by] : own,
    });
  }

  private takeGrid(grid: RevisedGrid): void {
    const above = this.cursor;
    if (grid.caption) this.takeLine(grid.caption);
    const { field, end = 0, edits, told, unplaced } = changesOfTable(grid, this.find);
    if (field) {
      this.place({ field, at: lineAround(field.text.text, end).start });
      this.cursor = { field, at: end };
      this.add(field, ...edits);
    } else if (this.cursor === above) this.passBy();
    this.told.push(...told);
    this.unplaced.push(...unplaced);
  }

  /** Goes past a table or a picture that lies in a file: what is added below it is not to come above it. */
  private passBy(): void {
    if (this.cursor) this.passed = this.cursor.field;
    this.cursor = undefined;
  }

  private takeImage({ before, after, caption }: RevisedImage): void {
    const above = this.cursor;
    if (caption) this.takeLine(caption);
    if (this.cursor === above) this.passBy();
    if (before && after) return;
    const words = (image: typeof before): string =>
      image ? `［图片］${image.caption ? lineText(image.caption) : ''}` : '';
    this.loseWords(words(before), words(after), reasons.picture, []);
  }

  private lose(line: RevisedLine, reason: string): void {
    const by = line.segments.flatMap((segment) => (segment.by ? [segment.by] : [])).slice(0, 1);
    this.loseWords('', line.after ? lineText(line.after) : '', reason, by);
  }

  private loseWords(before: string, after: string, reason: string, by: Unplaced['by']): void {
    this.unplaced.push({ before, after, reason, by });
  }
}

/** The day that 落款 or the signature of 批示 gives otherwise than before. */
function dayIn(
  { run, before, after, by }: GeneratedChange,
  ranges: readonly FieldRange[],
): DayChange | undefined {
  const day = writtenDate(after.trim());
  if (!day || !writtenDate(before.trim())) return undefined;
  const leader = ranges.find(({ field }) => field.path.at(-1) === '领导')?.field.path;
  const path = run?.role === 'signature' ? ['日期'] : leader && [...leader.slice(0, -1), '日期'];
  return path && { path, before: before.trim(), after: after.trim(), iso: day.date.iso, by };
}

/** Whether it is a bracket, gone with what stood in it: （摘自…） */
function isEmptyBracket({ before, after }: GeneratedChange, ranges: readonly FieldRange[]): boolean {
  const isBracket = after.trim() === '' && /^[（）]+$/u.test(before.trim());
  return isBracket && ranges.some(({ before: was, ink }) => was !== '' && textOfInk(ink) === '');
}

const nothing: Line = { kind: 'line', runs: [] };

/** A stretch with the marks of bold that stand directly around it. */
function withMarks(text: string, from: number, to: number): { readonly from: number; readonly to: number } {
  const start = text.slice(0, from).endsWith('**') ? from - 2 : from;
  const end = text.startsWith('**', to) ? to + 2 : to;
  return { from: start, to: end };
}

/** Ink without white space at its ends. */
function trimmed(ink: Ink): Ink {
  const text = textOfInk(ink);
  const start = text.length - text.trimStart().length;
  return ink.slice(start, start + text.trim().length);
}
