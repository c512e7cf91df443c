import type { Budget } from './library.js';
import type { Tree, TreeDocument, TreeList, TreeMapping, TreePair, TreeScalar } from './tree.js';

/** A value read, and where what belongs to it ends: behind its line, if only a comment follows. */
interface Read<T extends Tree> {
  readonly tree: T;
  readonly end: number;
}

/** Nothing that needs more than lines to be read: tabs and other controls, a mark of byte order. */
const uncommon = /[\0-\x09\x0b-\x1f\x7f\ufeff]/u;
/** Marks with which no plain text begins, and blanks by which a key looks indented. */
const leadingMark = /^[-?:,[\]{}#&*!|>'"%@`\s]/u;

/** Reads the documents of a text as most are written: mappings and lists by indentation, values on the line of their key, also in quotes or
 * brackets, texts behind `|`, comments behind values and at the beginning of lines. Gives what the library gives, without loading it, or
 * undefined where there is anything else, also anything that is wrong or beyond a limit. */
export function readPlain(text: string, budget: Budget): readonly TreeDocument[] | undefined {
  if (uncommon.test(text)) return undefined;
  try {
    const reader = new PlainReader(text, budget);
    const documents = reader.documents();
    budget.keys = reader.keys;
    return documents;
  } catch (reason) {
    if (reason === notPlain) return undefined;
    throw reason;
  }
}

const notPlain = Symbol('not plain');

class PlainReader {
  keys: number;
  /** The line that is read next, from its first character on: where it begins, where it ends, how far in. */
  private start = 0;
  private end = 0;
  private indent = 0;
  /** Whether lines of comment were passed over before it. */
  private isCommented = false;

  constructor(
    private readonly text: string,
    private readonly budget: Budget,
  ) {
    this.keys = budget.keys;
    this.lineAt(0);
  }

  documents(): readonly TreeDocument[] {
    const documents: TreeDocument[] = [];
    if (this.isSeparator()) this.lineAt(this.end + 1);
    for (;;) {
      if (this.isOver()) this.giveUp();
      documents.push({ errors: [], root: this.mapping(0, this.start, 1).tree });
      if (this.isOver()) return documents;
      if (!this.isSeparator()) this.giveUp();
      this.lineAt(this.end + 1);
    }
  }

  /** A mapping whose keys stand at a column; the first, whose dash may stand before it, at an offset. */
  private mapping(column: number, first: number, depth: number): Read<TreeMapping> {
    const pairs: TreePair[] = [];
    let end = first;
    if (depth >= this.budget.limits.depth) this.giveUp();
    if (first === this.start && this.indent !== column) this.giveUp();
    for (let at = first; ; at = this.start) {
      const pair = this.pair(column, at, depth);
      pairs.push(pair.tree);
      end = pair.end;
      if (this.isOver() || this.indent < column || this.isSeparator()) break;
      if (this.indent > column || this.isItem()) this.giveUp();
    }
    return { tree: { kind: 'mapping', pairs, range: [first, end] }, end };
  }

  private pair(column: number, at: number, depth: number): { readonly tree: TreePair; readonly end: number } {
    const colon = this.colonAfter(at);
    if (colon === undefined) this.giveUp();
    this.count();
    const key = this.plain(at, colon);
    const from = this.skipBlanks(colon + 1);
    const isBelow = from === this.end || this.text[from] === '#';
    if (!isBelow) {
      const value = this.text[from] === '|' ? this.literal(column, from) : this.value(column, from);
      return { tree: { key, value: value.tree }, end: value.end };
    }
    if (from === this.end && from > colon + 1) this.giveUp();
    const isBare = from === this.end;
    this.lineAt(this.end + 1);
    if (this.isCommented) this.giveUp();
    if (
      this.isOver() ||
      this.isSeparator() ||
      this.indent < column ||
      (this.indent === column && !this.isItem())
    ) {
      // The library counts comments in the place of a value to the mapping.
      if (!isBare) this.giveUp();
      return { tree: { key, value: undefined }, end: colon + 1 };
    }
    if (this.isItem()) {
      const value = this.list(this.indent, depth + 1);
      return { tree: { key, value: value.tree }, end: value.end };
    }
    const value = this.mapping(this.indent, this.start, depth + 1);
    return { tree: { key, value: value.tree }, end: value.end };
  }

  private list(column: number, depth: number): Read<TreeList> {
    const first = this.start;
    const items: Tree[] = [];
    let end = first;
    if (depth >= this.budget.limits.depth) this.giveUp();
    while (!this.isOver() && this.indent === column && this.isItem()) {
      this.count();
      const at = this.skipBlanks(this.start + 1);
      if (at === this.end || this.text[at] === '#') this.giveUp();
      const item: Read<Tree> =
        this.colonAfter(at) === undefined
          ? this.value(column, at)
          : this.mapping(column + at - this.start, at, depth + 1);
      items.push(item.tree);
      end = item.end;
    }
    return { tree: { kind: 'list', items, range: [first, end] }, end };
  }

  /** A value that stands on this line to its end, or to a comment. */
  private value(column: number, at: number): Read<Tree> {
    const tree = this.onLine(at);
    const [, behind] = tree.range;
    const rest = this.skipBlanks(behind);
    if (rest !== this.end && (rest === behind || this.text[rest] !== '#')) this.giveUp();
    const end = this.behindLine();
    this.lineAt(this.end + 1);
    // What is further in would go on with the value.
    if (!this.isOver() && this.indent > column) this.giveUp();
    return { tree, end };
  }

  private onLine(at: number): Tree {
    const mark = this.text[at];
    if (mark === "'" || mark === '"') return this.quoted(at, mark);
    if (mark === '[') return this.bracketed(at);
    if (this.colonAfter(at) !== undefined) this.giveUp();
    const comment = this.text.indexOf(' #', at);
    const to = comment >= 0 && comment < this.end ? comment : this.end;
    return this.plain(at, this.trimmed(at, to));
  }

  /** A value in quotes, without an escape. */
  private quoted(at: number, mark: string): TreeScalar {
    const close = this.text.indexOf(mark, at + 1);
    if (close < 0 || close > this.end || this.text[close + 1] === mark) this.giveUp();
    const text = this.text.slice(at + 1, close);
    if (mark === '"' && text.includes('\\')) this.giveUp();
    return { kind: 'scalar', text, style: mark === '"' ? 'double' : 'single', range: [at, close + 1] };
  }

  /** A list in brackets, of plain words. */
  private bracketed(at: number): TreeList {
    const close = this.text.indexOf(']', at);
    if (close < 0 || close > this.end) this.giveUp();
    const items: Tree[] = [];
    for (let from = at + 1; from <= close; ) {
      const comma = this.text.indexOf(',', from);
      const to = comma < 0 || comma > close ? close : comma;
      const start = this.skipBlanks(from);
      if (to < close) this.count();
      const item = this.plain(start, this.trimmed(start, to));
      if (/[[{}:#'"]/u.test(item.text)) this.giveUp();
      items.push(item);
      from = to + 1;
    }
    return { kind: 'list', items, range: [at, close + 1] };
  }

  /** A text behind `|` or `|-`: the lines that are further in than its key's column, as far in as the first of them. */
  private literal(column: number, at: number): Read<TreeScalar> {
    const header = this.text.slice(at, this.end);
    if (header !== '|' && header !== '|-') this.giveUp();
    const lines: string[] = [];
    let [inset, kept, end] = [0, 0, 0];
    for (let from = this.end + 1; from < this.text.length; ) {
      const to = this.endOf(from);
      const blanks = this.skipBlanks(from) - from;
      if (from + blanks === to) {
        if (blanks > 0) this.giveUp();
        lines.push('');
      } else {
        inset ||= blanks;
        if (blanks <= column) break;
        if (blanks < inset) this.giveUp();
        lines.push(this.text.slice(from + inset, to));
        kept = lines.length;
        end = Math.min(to + 1, this.text.length);
      }
      from = to + 1;
    }
    if (kept === 0) this.giveUp();
    const text = `${lines.slice(0, kept).join('\n')}${header === '|' ? '\n' : ''}`;
    this.lineAt(end);
    return { tree: { kind: 'scalar', text, style: 'literal', range: [at, end] }, end };
  }

  private plain(start: number, end: number): TreeScalar {
    const text = this.text.slice(start, end);
    if (text === '' || leadingMark.test(text) || text.includes(' #') || text.endsWith(' ')) this.giveUp();
    return { kind: 'scalar', text, style: 'plain', range: [start, end] };
  }

  /** The colon on this line that ends a key which begins at an offset. */
  private colonAfter(at: number): number | undefined {
    for (let colon = this.text.indexOf(':', at); colon >= 0 && colon < this.end; ) {
      if (colon + 1 === this.end || this.text[colon + 1] === ' ') return colon;
      colon = this.text.indexOf(':', colon + 1);
    }
    return undefined;
  }

  private count(): void {
    this.keys++;
    if (this.keys > this.budget.limits.keys) this.giveUp();
  }

  /** Goes to the line at an offset, or the next that holds anything but a comment. */
  private lineAt(offset: number): void {
    this.isCommented = false;
    for (let from = offset; ; from = this.end + 1) {
      this.end = from < this.text.length ? this.endOf(from) : from;
      this.start = from < this.text.length ? this.skipBlanks(from) : from;
      this.indent = this.start - from;
      if (from >= this.text.length) return;
      const isEmpty = this.start === this.end;
      if (!isEmpty && this.text[this.start] !== '#') return;
      if (this.indent > 0) this.giveUp();
      if (!isEmpty) this.isCommented = true;
    }
  }

  private isOver(): boolean {
    return this.start >= this.text.length;
  }

  private isSeparator(): boolean {
    return this.indent === 0 && this.text.slice(this.start, this.end) === '---';
  }

  /** Whether a dash stands first on this line. */
  private isItem(): boolean {
    return (
      this.text[this.start] === '-' && (this.text[this.start + 1] === ' ' || this.start + 1 === this.end)
    );
  }

  private behindLine(): number {
    return Math.min(this.end + 1, this.text.length);
  }

  private endOf(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    return end < 0 ? this.text.length : end;
  }

  private skipBlanks(offset: number): number {
    let at = offset;
    while (this.text[at] === ' ') at++;
    return at;
  }

  private trimmed(start: number, end: number): number {
    let at = end;
    while (at > start && this.text[at - 1] === ' ') at--;
    return at;
  }

  private giveUp(): never {
    throw notPlain;
  }
}
