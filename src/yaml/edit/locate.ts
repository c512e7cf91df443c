import type { List, Mapping, Node, Scalar } from '../node.js';

/** A step on the way from a document's root to a value. */
export type Step =
  | { readonly kind: 'pair'; readonly mapping: Mapping; readonly key: string }
  | { readonly kind: 'item'; readonly list: List; readonly index: number };

/** A text in a file, and the way to it, the outermost step first. */
export interface Located {
  readonly scalar: Scalar;
  readonly root: Node;
  readonly steps: readonly Step[];
}

/** The text that stands at an offset; of one that has been read, the start of any of its characters. */
export function locate(roots: readonly Node[], offset: number): Located | undefined {
  for (const root of roots) {
    const found = within(root, offset, []);
    if (found) return { ...found, root };
  }
  return undefined;
}

function within(node: Node, offset: number, steps: readonly Step[]): Omit<Located, 'root'> | undefined {
  const { start, end } = node.span;
  if (node.kind === 'scalar')
    return start <= offset && (offset < end || offset === start) ? { scalar: node, steps } : undefined;
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) {
      const found = within(item, offset, [...steps, { kind: 'item', list: node, index }]);
      if (found) return found;
    }
    return undefined;
  }
  for (const { key, value } of node.pairs) {
    const step = { kind: 'pair', mapping: node, key: key.text } as const;
    const found = value && within(value, offset, [...steps, step]);
    if (found) return found;
  }
  return undefined;
}
