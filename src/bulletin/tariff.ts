import type { Span } from '../source/file.js';
import type { SourceText } from '../source/text.js';
import { plainKind } from './kind-name.js';
import type { Points } from './points.js';

/** A rule's points for one thing, and how the rule reads: 采用 简讯. */
export interface Amount {
  /** The keys that lead to it, from below 计分 on: 上级采用, 省, 专报. */
  readonly path: readonly string[];
  /** Of an item of one unit. */
  readonly alone: Points;
  /** Of an item of several units together, if that differs. */
  readonly joint?: Points;
  readonly span: Span;
}

/** Points by what kind of item it is; a kind is the name of a section, `section/sub-section`, one of 种类, or a section's form. */
export interface Tariff {
  readonly kinds: readonly { readonly kind: SourceText; readonly amount: Amount }[];
  /** Of all other kinds. */
  readonly others?: Amount;
  readonly span: Span;
}

/** Tariffs by level: 市, 省 and the like, named by the office. */
export interface LevelTariff {
  readonly levels: readonly { readonly level: SourceText; readonly tariff: Tariff }[];
  /** Of whatever level. */
  readonly any?: Tariff;
  readonly span: Span;
}

/** The word for all kinds, or levels, that are not named. */
export const othersWord = '其他';

/** The amount for the first of some kinds, from the most to the least particular, that a tariff names; else what it gives for all others. */
export function amountFor(tariff: Tariff, kinds: readonly string[]): Amount | undefined {
  for (const kind of kinds) {
    const found = tariff.kinds.find((each) => plainKind(each.kind.text) === kind);
    if (found) return found.amount;
  }
  return tariff.others;
}

/** The tariff of a level; of one that is not named, or of none, what holds for any. */
export function tariffAt({ levels, any }: LevelTariff, level: string | undefined): Tariff | undefined {
  return levels.find((each) => each.level.text === level)?.tariff ?? any;
}
