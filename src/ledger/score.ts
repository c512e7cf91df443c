import type { Bulletin } from '../bulletin/bulletin.js';
import type { Points } from '../bulletin/points.js';
import type { ScoringRules } from '../bulletin/scoring.js';
import type { Span } from '../source/file.js';
import type { Contribution, Item } from './contribution.js';
import type { LedgerEvent } from './event.js';
import type { Period } from './period.js';

/** The parts that a score is added up of; `cap` takes back what all of it exceeds. */
export type ScorePart =
  | 'sent'
  | 'used'
  | 'invited'
  | 'picture'
  | 'higher'
  | 'instruction'
  | 'bonus'
  | 'deduction'
  | 'base'
  | 'nothingSent'
  | 'lowShare'
  | 'threshold'
  | 'cap';

/** The one thing that some points are given or taken for. */
export type PointCause =
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'event'; readonly event: LedgerEvent }
  | { readonly kind: 'period'; readonly period: Period };

/** Points and where they come from. The sum of a unit's traced points is its score, always. */
export interface TracedPoint {
  readonly unit: string;
  /** The day it counts on: of a period its last day. */
  readonly date: string;
  /** 1 to 12 */
  readonly month: number;
  /** Hundredths; negative where points are taken. */
  readonly points: Points;
  readonly part: ScorePart;
  /** The rule in words, its keys first, as in 采用 简讯 2分，3家平分; and where it is written. */
  readonly rule: { readonly words: string; readonly span: Span };
  readonly cause: PointCause;
}

/** An item as it counts for a unit. */
export interface CountedItem {
  readonly contribution: Contribution;
  /** Asked for: it counts as used, not as sent. */
  readonly isInvited: boolean;
  /** From the most to the least particular. */
  readonly kinds: readonly string[];
}

/** A unit's year as far as it is counted. */
export interface UnitScore {
  readonly unit: string;
  /** Absent where units are not grouped. */
  readonly group?: string;
  /** In order of date. */
  readonly items: readonly CountedItem[];
  /** Those that count for the unit, in order of date. */
  readonly events: readonly LedgerEvent[];
  /** In order of date. */
  readonly points: readonly TracedPoint[];
}

/** A year's scores of all units that are scored, in the register's order; behind them those that are no longer registered, by name. */
export interface YearScore {
  readonly year: number;
  /** The last month that is counted, 1 to 12. */
  readonly through: number;
  readonly rules: ScoringRules;
  readonly units: readonly UnitScore[];
}

/** All that a year's scores are made of. Items and events of other years may be among them: an item that was printed in December is used by
 * a higher level in January. The order of both does not matter. */
export interface ScoringInput {
  readonly rules: ScoringRules;
  readonly bulletin: Pick<Bulletin, 'units'>;
  readonly contributions: readonly Contribution[];
  readonly events: readonly LedgerEvent[];
  readonly year: number;
  /** The last month to count, 1 to 12: what comes later is left out. */
  readonly through: number;
}
