import type { Authorship } from '../document/tracked-change.js';
import { lineAt, type SourceFile } from '../source/file.js';
import { spanWithin } from '../source/text.js';
import type { Change, NewValue } from '../yaml/edit/change.js';
import type { Mapping, Node } from '../yaml/node.js';
import type { DayChange } from './field-edit.js';
import { type FieldText, fieldAt, type KeyPath } from './field-text.js';
import type { FieldPlace } from './received.js';
import type { WrittenDocument } from './written-documents.js';

/** A document of today, and the changes that it is to take. */
export class DocumentChanges {
  readonly changes: Change[] = [];

  constructor(
    readonly document: WrittenDocument,
    /** As people would call it: 县水利局《…》, 本期. */
    readonly item: string,
  ) {}

  get file(): SourceFile {
    return this.document.file;
  }

  field(path: KeyPath): FieldText | undefined {
    return fieldAt(this.document.fields, path);
  }

  /** The place of a value, or of the document where it has none yet; `at` is a unit of its text. */
  place(path: KeyPath, at = 0): FieldPlace {
    const field = this.field(path);
    const offset = field
      ? spanWithin(field.text, Math.min(at, field.text.text.length), Math.min(at + 1, field.text.text.length))
          .start
      : this.document.root.span.start;
    const key = path.filter((step) => typeof step === 'string').join(' ');
    return { path: this.file.path, line: lineAt(this.file, offset), item: this.item, key };
  }

  /** Gives a value that is there another text; one that becomes empty is taken away with its key. */
  setText(field: FieldText, text: string): void {
    const { path, scalar, isProse } = field;
    if (text.trim() !== '') {
      this.changes.push({ kind: 'set', node: scalar, value: text, reading: isProse ? 'lines' : 'value' });
      return;
    }
    const parent = nodeAt(this.document.root, path.slice(0, -1));
    const key = path.at(-1);
    if (parent?.kind === 'mapping' && typeof key === 'string')
      this.changes.push({ kind: 'removePair', mapping: parent, key });
    else if (parent?.kind === 'list') this.changes.push({ kind: 'removeItem', list: parent, item: scalar });
  }

  /** Gives a key a value, be it there or not; a key within another that is not there makes both. */
  setPair(path: KeyPath, value: NewValue): void {
    const mapping = this.mapping;
    const [key, inner] = path;
    if (!mapping || typeof key !== 'string') return;
    const below = typeof inner === 'string' ? nodeAt(mapping, [key]) : undefined;
    if (typeof inner !== 'string') this.changes.push({ kind: 'setPair', mapping, key, value });
    else if (below?.kind === 'mapping')
      this.changes.push({ kind: 'setPair', mapping: below, key: inner, value });
    else this.nested(mapping, key).set(inner, value);
  }

  /** Gives a day, which may not be written yet, another value. */
  setDay({ path, iso }: DayChange): void {
    const field = this.field(path);
    const parent = nodeAt(this.document.root, path.slice(0, -1));
    const key = path.at(-1);
    if (field) this.setText(field, iso);
    else if (parent?.kind === 'mapping' && typeof key === 'string')
      this.changes.push({ kind: 'setPair', mapping: parent, key, value: iso });
  }

  /** Writes lines of comment above one of the document's own keys. */
  comment(key: string, text: string): void {
    const { mapping } = this;
    if (!mapping) return;
    const isThere = mapping.pairs.some((pair) => pair.key.text === key);
    this.changes.push({ kind: 'comment', mapping, text, ...(isThere ? { key } : {}) });
  }

  get mapping(): Mapping | undefined {
    const { root } = this.document;
    return root.kind === 'mapping' ? root : undefined;
  }

  private readonly made = new Map<string, Map<string, NewValue>>();

  /** A mapping that is to be written under a key, to which more may be added. */
  private nested(mapping: Mapping, key: string): Map<string, NewValue> {
    const known = this.made.get(key);
    if (known) return known;
    const value = new Map<string, NewValue>();
    this.made.set(key, value);
    this.changes.push({ kind: 'setPair', mapping, key, value });
    return value;
  }
}

/** The node at a path below another. */
export function nodeAt(node: Node | undefined, [step, ...rest]: KeyPath): Node | undefined {
  if (step === undefined || !node) return node;
  if (node.kind === 'list') return typeof step === 'number' ? nodeAt(node.items[step], rest) : undefined;
  if (node.kind === 'mapping') return nodeAt(node.pairs.find(({ key }) => key.text === step)?.value, rest);
  return undefined;
}

/** Authors without those that are there already. */
export function distinctAuthors(all: readonly Authorship[]): readonly Authorship[] {
  return all.filter(
    (by, i) => all.findIndex(({ author, date }) => author === by.author && date === by.date) === i,
  );
}
