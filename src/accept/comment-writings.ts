import type { Mapping, Node } from '../yaml/node.js';
import type { Answer } from './answer.js';
import type { Writing } from './bulletin-writings.js';

type Comment = Extract<Answer, { readonly kind: 'comment' }>;

/** An answer by a comment, and where in its file the finding stands. */
export interface PlacedComment {
  readonly answer: Comment;
  readonly offset: number;
}

/** How comments are written above the values in which findings stand; those in one value that say the same are one. Of what stands in no value nothing is
 * said. */
export function commentWritings(
  roots: readonly Node[],
  comments: readonly PlacedComment[],
): readonly Writing<Comment>[] {
  const writings = new Map<string, Writing<Comment>>();
  for (const { answer, offset } of comments) {
    const entry = entryAt(roots, offset);
    if (!entry) continue;
    const text = `kuaibao-ignore ${answer.code}: ${answer.reason}`;
    const id = `${entry.at} ${text}`;
    const known = writings.get(id);
    const change = { kind: 'comment', mapping: entry.mapping, key: entry.key, text } as const;
    writings.set(
      id,
      known ? { ...known, answers: [...known.answers, answer] } : { changes: [change], answers: [answer] },
    );
  }
  return [...writings.values()];
}

/** A key in whose value a place lies: its mapping, and where the key stands. */
interface Entry {
  readonly mapping: Mapping;
  readonly key: string;
  readonly at: number;
}

/** The innermost entry at a place. */
function entryAt(nodes: readonly Node[], offset: number): Entry | undefined {
  for (const node of nodes) {
    if (node.kind === 'list') {
      const inner = entryAt(node.items, offset);
      if (inner) return inner;
    }
    if (node.kind !== 'mapping') continue;
    for (const { key, value } of node.pairs) {
      const from = key.span.start;
      const to = value?.span.end ?? key.span.end;
      if (offset < from || offset > to) continue;
      return (value && entryAt([value], offset)) ?? { mapping: node, key: key.text, at: from };
    }
  }
  return undefined;
}
