import type { Points } from '../bulletin/points.js';
import type { Span } from '../source/file.js';
import type { Item } from './contribution.js';

interface Told {
  /** The day on which it happened, 2026-03-20: it counts in that month. */
  readonly date: string;
  /** Registered names of the units that it counts for, in the order written. */
  readonly units: readonly string[];
  /** 依据: what proves it. */
  readonly ground: string;
  /** The entry in its ledger. */
  readonly span: Span;
}

/** 上级采用: a higher level has used the item. */
export interface HigherUse extends Told {
  readonly kind: 'higherUse';
  readonly item: Item;
  readonly level?: string;
  /** As what it was used; by default the item's own kinds count. */
  readonly use?: string;
}

/** 批示: a leader's words on the item, after it was printed. */
export interface LaterInstruction extends Told {
  readonly kind: 'instruction';
  readonly item: Item;
  readonly leader: string;
  readonly level?: string;
  readonly use?: string;
}

/** 约稿: the item was asked for. It counts as used, if it is, but not as sent. */
export interface Invitation extends Told {
  readonly kind: 'invitation';
  readonly item: Item;
}

/** 加分 or 扣分, by a name. */
export interface Adjustment extends Told {
  readonly kind: 'bonus' | 'deduction';
  /** 迟报 */
  readonly name: string;
  readonly count: number;
  /** For each, in place of the rule's; never negative. */
  readonly points?: Points;
  readonly item?: Item;
}

/** Something that happened to a unit's items, or to the unit, and that no issue tells. */
export type LedgerEvent = HigherUse | LaterInstruction | Invitation | Adjustment;
