/** A text as YAML has it, before it is asked what was meant: the one shape of what the library reads and of what is read without it. */
export type Tree = TreeScalar | TreeList | TreeMapping | TreeAlias;

interface Branch {
  /** In the text, without what stands behind the value. */
  readonly range: readonly [start: number, end: number];
  readonly anchor?: string | undefined;
  readonly tag?: string | undefined;
}

export interface TreeScalar extends Branch {
  readonly kind: 'scalar';
  readonly text: string;
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
}

export interface TreeList extends Branch {
  readonly kind: 'list';
  readonly items: readonly Tree[];
}

export interface TreeMapping extends Branch {
  readonly kind: 'mapping';
  readonly pairs: readonly TreePair[];
}

export interface TreePair {
  readonly key: Tree;
  /** Undefined if nothing stands after the colon. */
  readonly value: Tree | undefined;
}

export interface TreeAlias extends Branch {
  readonly kind: 'alias';
  readonly name: string;
}

/** A document: what is wrong with it, else its root, if it holds anything. */
export interface TreeDocument {
  readonly errors: readonly TreeError[];
  readonly root?: Tree;
}

export interface TreeError {
  readonly code: string;
  readonly range: readonly [start: number, end: number];
}
