import { applyEdits } from '../../diagnostic/apply-edits.js';
import type { Diagnostic, Edit } from '../../diagnostic/diagnostic.js';
import type { SourceFile, Span } from '../../source/file.js';
import { commentsIn } from '../comments.js';
import type { List, Mapping, Node } from '../node.js';
import { parseYaml } from '../parse.js';
import type { Vocabulary } from '../vocabulary.js';
import { commentOf } from './add-comment.js';
import type { Change, Obstacle } from './change.js';
import { editsOf } from './edits-of.js';
import { expectedAfter, isAsExpected } from './expected.js';
import { type Place, placesIn } from './place.js';

/** A file with changes made. */
export interface ChangedFile {
  readonly file: SourceFile;
  /** Changes that were not made, in their order; all others were. */
  readonly refused: readonly RefusedChange[];
}

export interface RefusedChange {
  readonly change: Change;
  readonly obstacle: Obstacle;
}

/** A file as it stands between two changes. */
interface State {
  readonly file: SourceFile;
  readonly roots: readonly Node[];
  readonly places: ReadonlyMap<Node, Place>;
  readonly diagnostics: readonly Diagnostic[];
  readonly comments: readonly Span[];
  /** The nodes as they are now, by the places that they had in the file as it was. */
  readonly now: ReadonlyMap<string, Node>;
}

/** Changes values of a file one by one and leaves all else as it is: comments, order, quotes, indentation, line ends. After each change the
 * file is read again; one by which anything would read otherwise than it should is not made, and named. The nodes in the changes are those of the
 * same text, read with the same vocabulary. */
export function changeValues(
  file: SourceFile,
  vocabulary: Vocabulary,
  changes: readonly Change[],
): ChangedFile {
  const refused: RefusedChange[] = [];
  let state = open(file, vocabulary);
  for (const change of changes) {
    const next = changeOne(state, change, vocabulary);
    if (typeof next === 'string') refused.push({ change, obstacle: next });
    else state = next;
  }
  return { file: state.file, refused };
}

function open(file: SourceFile, vocabulary: Vocabulary): State {
  const { roots, diagnostics } = parseYaml(file, vocabulary);
  const now = new Map<string, Node>();
  const enter = (node: Node): void => {
    now.set(placeOf(node), node);
    if (node.kind === 'list') for (const item of node.items) enter(item);
    if (node.kind === 'mapping') for (const { value } of node.pairs) if (value) enter(value);
  };
  for (const root of roots) enter(root);
  return { file, roots, places: placesIn(file, roots), diagnostics, comments: commentsIn(file), now };
}

function placeOf({ kind, span: { start, end } }: Node): string {
  return `${kind} ${start} ${end}`;
}

function changeOne(state: State, change: Change, vocabulary: Vocabulary): State | Obstacle {
  const current = inState(state, change);
  if (!current) return 'gone';
  const edits = editsOf(state, current, vocabulary);
  if (typeof edits === 'string') return edits;
  if (edits.length === 0) return state;
  const file = { ...state.file, text: applyEdits(state.file.text, edits) };
  const { roots, diagnostics } = parseYaml(file, vocabulary);
  const expected = expectedAfter(state.roots, current);
  const met = new Map<Node, Node>();
  const isAdded = current.kind === 'appendDocument';
  if (isAdded ? roots.length <= expected.length : roots.length !== expected.length) return 'unproved';
  if (!expected.every((each, i) => isAsExpected(each, roots[i], met))) return 'unproved';
  const comments = commentsIn(file);
  if (!keepsComments(state.comments, comments, edits, current)) return 'unproved';
  if (isWorse(state.diagnostics, diagnostics)) return 'unproved';
  const now = new Map([...state.now].flatMap(([key, node]) => entry(key, met.get(node))));
  return { file, roots, places: placesIn(file, roots), diagnostics, comments, now };
}

function entry(key: string, node: Node | undefined): readonly (readonly [string, Node])[] {
  return node ? [[key, node]] : [];
}

/** A change with the nodes as they are now; undefined if one is not there. */
function inState({ now, file }: State, change: Change): Change | undefined {
  const find = (node: Node): Node | undefined => now.get(placeOf(node));
  const list = (node: List): List | undefined => asKind(find(node), 'list');
  const mapping = (node: Mapping): Mapping | undefined => asKind(find(node), 'mapping');
  switch (change.kind) {
    case 'set': {
      const node = find(change.node);
      return node && { ...change, node };
    }
    case 'setPair':
    case 'removePair':
    case 'comment': {
      const found = mapping(change.mapping);
      return found && { ...change, mapping: found };
    }
    case 'insertItem': {
      const found = list(change.list);
      const after = change.after && find(change.after);
      if (change.after && !after) return undefined;
      return found && { ...change, list: found, ...(after ? { after } : {}) };
    }
    case 'removeItem': {
      const found = list(change.list);
      const item = find(change.item);
      return found && item && { ...change, list: found, item };
    }
    case 'removeDocument': {
      const root = find(change.root);
      return root && { ...change, root };
    }
    case 'appendDocument':
      return file ? change : undefined;
  }
}

function asKind<K extends Node['kind']>(
  node: Node | undefined,
  kind: K,
): Extract<Node, { readonly kind: K }> | undefined {
  return node?.kind === kind ? (node as Extract<Node, { readonly kind: K }>) : undefined;
}

/** Whether all comments are still there but those in a stretch that was taken away, and no other has come about than the one that was to be. */
function keepsComments(
  before: readonly Span[],
  after: readonly Span[],
  edits: readonly Edit[],
  change: Change,
): boolean {
  const isTaken = ({ start, end }: Span): boolean =>
    edits.some(({ span }) => span.start <= start && end <= span.end);
  const kept = before.filter((comment) => !isTaken(comment));
  const texts = kept.map(textOf);
  if (change.kind === 'comment') {
    const at = edits[0]?.span.start ?? 0;
    texts.splice(kept.filter(({ start }) => start < at).length, 0, commentOf(change.text));
  }
  const found = after.map(textOf);
  const length = change.kind === 'appendDocument' ? texts.length : found.length;
  return texts.length === length && texts.every((text, i) => text === found[i]);
}

function textOf({ file, start, end }: Span): string {
  return file.text.slice(start, end).trimEnd();
}

/** Whether something is wrong that was not before. */
function isWorse(before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  const counts = new Map<string, number>();
  for (const { code } of before) counts.set(code, (counts.get(code) ?? 0) + 1);
  return after.some(({ code }) => {
    const left = counts.get(code) ?? 0;
    counts.set(code, left - 1);
    return left === 0;
  });
}
