import { composedText } from '../../source/compose.js';
import type { Node, Scalar } from '../node.js';
import { type Change, type NewValue, type Reading, textAs, withoutFinalBreaks } from './change.js';
import { isList } from './write-value.js';

/** A value that is to be read once a file was changed; `node` is the one that stood there. */
export type Expected =
  | { readonly kind: 'kept'; readonly node: Node }
  | { readonly kind: 'text'; readonly text: string; readonly reading: Reading; readonly node?: Node }
  | { readonly kind: 'list'; readonly items: readonly Expected[]; readonly node?: Node }
  | {
      readonly kind: 'mapping';
      readonly pairs: readonly ExpectedPair[];
      readonly isOrdered: boolean;
      readonly node?: Node;
    };

interface ExpectedPair {
  readonly key: string;
  readonly value: Expected | undefined;
}

/** The documents that are to be read once a change was made. Of one that was added, nothing is expected. */
export function expectedAfter(roots: readonly Node[], change: Change): readonly Expected[] {
  if (change.kind === 'removeDocument')
    return roots.flatMap((root) => (root === change.root ? [] : [{ kind: 'kept', node: root } as const]));
  return roots.map((root) => changed(root, change));
}

function changed(node: Node, change: Change): Expected {
  if (change.kind === 'set' && node === change.node) return written(change.value, change.reading, node);
  if (node.kind === 'scalar') return { kind: 'kept', node };
  if (node.kind === 'list') {
    const items = node.items.map((item) => changed(item, change));
    if (change.kind === 'removeItem' && node === change.list)
      items.splice(node.items.indexOf(change.item), 1);
    if (change.kind === 'insertItem' && node === change.list)
      items.splice(change.after ? node.items.indexOf(change.after) + 1 : 0, 0, written(change.value));
    return { kind: 'list', items, node };
  }
  const pairs = node.pairs.map(
    ({ key, value }): ExpectedPair => ({ key: key.text, value: value && changed(value, change) }),
  );
  const indexOf = (key: string | undefined): number => pairs.findIndex((pair) => pair.key === key);
  if (change.kind === 'removePair' && node === change.mapping) pairs.splice(indexOf(change.key), 1);
  if (change.kind === 'setPair' && node === change.mapping) {
    const { key, reading } = change;
    const at = indexOf(key);
    const value = written(change.value, reading, node.pairs[at]?.value);
    const after = indexOf(change.after);
    if (at >= 0) pairs.splice(at, 1, { key, value });
    else pairs.splice(after < 0 ? pairs.length : after + 1, 0, { key, value });
  }
  return { kind: 'mapping', pairs, isOrdered: true, node };
}

function written(value: NewValue, reading: Reading = 'value', node?: Node): Expected {
  const own = node ? { node } : {};
  if (typeof value === 'string')
    return { kind: 'text', text: withoutFinalBreaks(composedText(value)), reading, ...own };
  if (isList(value)) return { kind: 'list', items: value.map((item) => written(item)), ...own };
  const before = node?.kind === 'mapping' ? node.pairs : [];
  const pairs = [...value].map(([key, each]) => ({
    key,
    value: written(each, 'value', before.find((pair) => pair.key.text === key)?.value),
  }));
  return { kind: 'mapping', pairs, isOrdered: false, ...own };
}

/** Holds what was read against what was expected; enters into `now` what has become of each node that stood there. */
export function isAsExpected(
  expected: Expected | undefined,
  node: Node | undefined,
  now: Map<Node, Node>,
): boolean {
  if (!expected || !node) return expected === node;
  if (expected.kind === 'kept') return isSame(expected.node, node, now);
  if (expected.node) now.set(expected.node, node);
  if (expected.kind === 'text')
    return node.kind === 'scalar' && withoutFinalBreaks(textAs(node, expected.reading)) === expected.text;
  if (expected.kind === 'list') {
    return (
      node.kind === 'list' &&
      node.items.length === expected.items.length &&
      node.items.every((item, i) => isAsExpected(expected.items[i], item, now))
    );
  }
  const { pairs, isOrdered } = expected;
  return (
    node.kind === 'mapping' &&
    node.pairs.length === pairs.length &&
    node.pairs.every(({ key, value }, i) => {
      const pair = isOrdered ? pairs[i] : pairs.find((each) => each.key === key.text);
      return pair?.key === key.text && isAsExpected(pair.value, value, now);
    })
  );
}

function isSame(before: Node | undefined, after: Node | undefined, now: Map<Node, Node>): boolean {
  if (!before || !after) return before === after;
  now.set(before, after);
  if (before.isGuess !== after.isGuess) return false;
  if (before.kind === 'scalar') return after.kind === 'scalar' && isSameText(before, after);
  if (before.kind === 'list') {
    return (
      after.kind === 'list' &&
      before.items.length === after.items.length &&
      before.items.every((item, i) => isSame(item, after.items[i], now))
    );
  }
  return (
    after.kind === 'mapping' &&
    before.pairs.length === after.pairs.length &&
    before.pairs.every(({ key, value }, i) => {
      const pair = after.pairs[i];
      return pair?.key.text === key.text && isSame(value, pair.value, now);
    })
  );
}

/** A block at the end of a file has a final line end, or blanks, or none, by what follows it. */
function isSameText(before: Scalar, after: Scalar): boolean {
  return (
    withoutFinalBreaks(before.value.text) === withoutFinalBreaks(after.value.text) &&
    before.lines.text.replace(/[ \t\n]+$/u, '') === after.lines.text.replace(/[ \t\n]+$/u, '')
  );
}
