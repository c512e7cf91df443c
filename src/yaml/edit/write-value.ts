import type { NewValue } from './change.js';
import type { Habit } from './place.js';
import { isPlain, quoted } from './plain-text.js';

/** A value as written: what stands behind its colon or dash, and the lines below, with their indentation. */
export interface WrittenValue {
  readonly head: string;
  readonly lines: readonly string[];
}

/** The surroundings of a value to be written. */
export interface Setting {
  readonly habit: Habit;
  /** Of its key or dash. */
  readonly column: number;
  /** Whether it stands behind a dash. */
  readonly isItem?: boolean;
  /** The least that a block's text is indented by: lines of comment follow that would become a part of it. */
  readonly least?: number;
  /** Whether a list of words stands in brackets; as in the rest of the file if this is not said. */
  readonly brackets?: boolean;
}

/** A list that is longer than this on one line has a line for each item. */
const longestInBrackets = 60;

/** Writes a value as one who writes by hand would: words without quotes where that can be, several lines as a block. */
export function writeValue(value: NewValue, setting: Setting): WrittenValue {
  if (typeof value === 'string') return writeText(value, setting);
  const { habit, column, isItem } = setting;
  if (isList(value)) {
    const inBrackets = writeFlow(value);
    const isShort =
      inBrackets.length <= longestInBrackets &&
      value.every((item) => typeof item === 'string' && !item.includes('\n'));
    if (value.length === 0 || (isShort && (setting.brackets ?? habit.bracketsLists)))
      return { head: inBrackets, lines: [] };
    const own = column + (isItem ? 2 : habit.listStep);
    return { head: '', lines: value.flatMap((item) => writeItem(item, own, habit)) };
  }
  if (value.size === 0) return { head: '{}', lines: [] };
  const own = column + (isItem ? 2 : habit.step);
  return { head: '', lines: [...value].flatMap(([key, each]) => writePair(key, each, own, habit)) };
}

/** The lines of a pair. */
export function writePair(key: string, value: NewValue, column: number, habit: Habit): readonly string[] {
  const { head, lines } = writeValue(value, { habit, column });
  const first = `${' '.repeat(column)}${writeKey(key)}:${head === '' ? '' : ` ${head}`}`;
  return [first, ...lines];
}

/** The lines of an item. */
export function writeItem(value: NewValue, column: number, habit: Habit): readonly string[] {
  const { head, lines } = writeValue(value, { habit, column, isItem: true });
  const dash = `${' '.repeat(column)}- `;
  if (head !== '') return [`${dash}${head}`, ...lines];
  const [first = '', ...rest] = lines;
  return [`${dash}${first.trimStart()}`, ...rest];
}

/** A value on one line, to stand in brackets. */
export function writeFlow(value: NewValue): string {
  if (typeof value === 'string') return isPlain(value, true) ? value : quoted(value);
  if (isList(value)) return `[${value.map(writeFlow).join(', ')}]`;
  return `{${[...value].map(([key, each]) => `${writeKey(key)}: ${writeFlow(each)}`).join(', ')}}`;
}

function writeText(text: string, { habit, column, isItem, least = 0 }: Setting): WrittenValue {
  if (!text.includes('\n') || text.trim() === '')
    return { head: isPlain(text, false) ? text : quoted(text), lines: [] };
  const step = Math.max(isItem ? 2 : habit.blockStep, least - Math.max(column, 0), 2);
  const lines = text.split('\n');
  const isTold = lines.find((line) => line !== '')?.startsWith(' ') ?? false;
  if (isTold && step > 9) return { head: quoted(text), lines: [] };
  const indent = ' '.repeat(Math.max(column, 0) + step);
  return {
    head: isTold ? `|${step}` : '|',
    lines: lines.map((line) => (line === '' ? '' : indent + line)),
  };
}

function writeKey(key: string): string {
  return isPlain(key, true) && !key.includes(':') ? key : quoted(key);
}

/** Whether a new value is a list. */
export function isList(value: NewValue): value is readonly NewValue[] {
  return Array.isArray(value);
}
