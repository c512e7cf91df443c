import { lineEndOf, type SourceFile } from '../../source/file.js';
import type { Mapping, Node, Pair } from '../node.js';

/** The surroundings of a value in its file. */
export interface Place {
  readonly file: SourceFile;
  /** Column, from 0, of the key or dash that it belongs to; -1 of a document's root. */
  readonly column: number;
  /** Behind its colon or dash; in brackets, that of what the brackets belong to. A root has none. */
  readonly anchor?: number;
  /** Whether it stands in brackets. */
  readonly isInFlow: boolean;
  /** How its file is written otherwise. */
  readonly habit: Habit;
}

/** The habits of a file. */
export interface Habit {
  readonly lineEnd: string;
  /** How many columns what is below a key is further in, a list, and a block's text. */
  readonly step: number;
  readonly listStep: number;
  readonly blockStep: number;
  /** Whether lists of words stand in brackets. */
  readonly bracketsLists: boolean;
}

const usualStep = 2;

/** The places of all values of a file. */
export function placesIn(file: SourceFile, roots: readonly Node[]): ReadonlyMap<Node, Place> {
  const places = new Map<Node, Place>();
  const habit = habitOf(file, roots);
  const enter = (node: Node, place: Place): void => {
    places.set(node, place);
    if (node.kind === 'scalar') return;
    const isInFlow = place.isInFlow || isBracketed(node);
    const below = (column: number, anchor: number | undefined): Place =>
      isInFlow
        ? { ...place, isInFlow }
        : { file, column, isInFlow, habit, ...(anchor === undefined ? {} : { anchor }) };
    if (node.kind === 'list') {
      const column = columnAt(file, node.span.start);
      for (const item of node.items) enter(item, below(column, dashEnd(file, item, column)));
      return;
    }
    for (const pair of node.pairs)
      if (pair.value) enter(pair.value, below(columnAt(file, pair.key.span.start), colonEnd(pair)));
  };
  for (const root of roots) enter(root, { file, column: -1, isInFlow: false, habit });
  return places;
}

/** Where the dash before an item ends, at a column. */
function dashEnd(file: SourceFile, { span }: Node, column: number): number | undefined {
  for (let at = lineStart(file, span.start); ; at = lineStart(file, at - 1)) {
    if (file.text[at + column] === '-' && at + column < span.start + 1) return at + column + 1;
    const line = file.text.slice(at, Math.min(lineEnd(file, at), span.start));
    if (at === 0 || !/^\s*(?:#.*)?$/u.test(line)) return undefined;
  }
}

/** How much further in than its key the first of each kind stands, and whether the first list is in brackets. */
interface Steps {
  nested?: number | undefined;
  list?: number | undefined;
  block?: number | undefined;
  brackets?: boolean | undefined;
}

function habitOf(file: SourceFile, roots: readonly Node[]): Habit {
  const steps: Steps = {};
  const look = (node: Node): void => {
    if (node.kind === 'scalar') return;
    if (node.kind === 'list') {
      for (const item of node.items) look(item);
      return;
    }
    for (const { key, value } of node.pairs) {
      if (!value) continue;
      look(value);
      const own = columnAt(file, key.span.start);
      if (value.kind === 'list') steps.brackets ??= isBracketed(value);
      if (value.kind === 'scalar') steps.block ??= blockStep(value, own);
      else if (isBracketed(value)) continue;
      else if (value.kind === 'list') steps.list ??= columnAt(file, value.span.start) - own;
      else steps.nested ??= columnAt(file, value.span.start) - own;
    }
  };
  for (const root of roots) look(root);
  const step = steps.nested ?? (steps.list || usualStep);
  return {
    lineEnd: lineEndOf(file),
    step,
    listStep: steps.list ?? step,
    blockStep: steps.block ?? step,
    bracketsLists: steps.brackets ?? false,
  };
}

/** How much further in than its key's column a block's text stands. */
function blockStep({ span: { file, start, end } }: Node, column: number): number | undefined {
  const found = /^[|>][-+]?(?:[ \t].*)?(?:\r\n|\n|\r)( +)\S/u.exec(file.text.slice(start, end))?.[1];
  return found === undefined || found.length <= column ? undefined : found.length - column;
}

/** Whether a list or mapping is written in brackets. */
export function isBracketed({ kind, span }: Node): boolean {
  return kind !== 'scalar' && /[[{]/u.test(span.file.text[span.start] ?? '');
}

/** The column, from 0, at which an offset stands. */
export function columnAt(file: SourceFile, offset: number): number {
  return offset - lineStart(file, offset);
}

/** Where the line begins that an offset stands on. */
export function lineStart({ text }: SourceFile, offset: number): number {
  for (let at = offset; at > 0; at--) if (text[at - 1] === '\n' || text[at - 1] === '\r') return at;
  return 0;
}

/** Where the line ends that an offset stands on, before its line end. */
export function lineEnd({ text }: SourceFile, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** Where the next line begins, if there is one. */
export function nextLine(file: SourceFile, offset: number): number | undefined {
  const end = lineEnd(file, offset);
  if (end === file.text.length) return undefined;
  return file.text.startsWith('\r\n', end) ? end + 2 : end + 1;
}

/** Where the colon behind a key ends; undefined if it is not YAML's. */
export function colonEnd({ key }: Pair): number | undefined {
  const { file, end } = key.span;
  const found = /^[ \t]*:(?=[ \t\r\n,}\]]|$)/u.exec(file.text.slice(end, end + 40));
  return found ? end + found[0].length : undefined;
}

/** Where the last character of a value's own ends: neither comments nor line ends behind it count. */
export function endOf(node: Node): number {
  const { file, start, end } = node.span;
  if (node.kind === 'scalar') {
    if (!/[|>]/u.test(file.text[start] ?? '')) return end;
    return blockEnd(node);
  }
  if (isBracketed(node)) return end;
  const last = node.kind === 'list' ? node.items.at(-1) : undefined;
  if (last) return endOf(last);
  const pair = node.kind === 'mapping' ? node.pairs.at(-1) : undefined;
  return pair ? pairEnd(pair) : end;
}

/** Where the last line of a block ends. Blank lines at its end belong to it where its mark says so, and those with more blanks than it is indented by. */
function blockEnd({ span: { file, start, end } }: Node): number {
  const mark = headerEnd(file, start);
  const raw = file.text.slice(start, end).replace(/(?:\r\n|\n|\r)$/u, '');
  const isKept = file.text.slice(start, mark).includes('+');
  const [inset = ''] = /(?<=[\r\n]) +(?=[^ \r\n])/u.exec(raw) ?? [];
  const blankEnd = new RegExp(`(?:(?:\\r\\n|\\n|\\r) {0,${inset.length}})+$`, 'u');
  const written = isKept ? raw : raw.replace(blankEnd, '');
  return /[\r\n]/u.test(written) ? start + written.length : mark;
}

/** Where a pair ends. */
export function pairEnd(pair: Pair): number {
  return pair.value ? endOf(pair.value) : (colonEnd(pair) ?? pair.key.span.end);
}

/** Where the mark that begins a block (`|-`) ends. */
export function headerEnd({ text }: SourceFile, start: number): number {
  return start + (/^[|>][-+0-9]*/u.exec(text.slice(start, start + 4))?.[0].length ?? 0);
}

/** Where the lines end that belong to what ends at an offset: its own, and lines of comment below that are further in than a column. */
export function endWithComments(file: SourceFile, offset: number, column: number): number {
  let end = lineEnd(file, offset);
  for (let at = nextLine(file, end); at !== undefined; at = nextLine(file, at)) {
    const line = file.text.slice(at, lineEnd(file, at));
    const indent = /^ *(?=#)/u.exec(line)?.[0].length;
    if (indent !== undefined && indent > column) end = at + line.length;
    else if (!isBlank(line)) break;
  }
  return end;
}

/** The pair of a mapping that has a key. */
export function pairOf({ pairs }: Mapping, key: string): Pair | undefined {
  return pairs.find((pair) => pair.key.text === key);
}

/** Whether YAML takes a line for empty: U+3000 is a character like others. */
export function isBlank(line: string): boolean {
  return !/[^ \t]/u.test(line);
}
