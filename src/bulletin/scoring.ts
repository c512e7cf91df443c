import type { MappingPlace } from '../field/mapping.js';
import type { Placed } from '../field/shape.js';
import type { Span } from '../source/file.js';
import type { SourceText } from '../source/text.js';
import type { Points } from './points.js';
import type { Again, PeriodKind, Sharing, Ties } from './scoring-fields.js';
import type { Amount, LevelTariff, Tariff } from './tariff.js';

/** A number under a free name: 迟报, 10. */
export interface NamedAmount {
  readonly name: SourceText;
  readonly amount: Amount;
}

/** 达标: points for so many items sent, or used, within a period. */
export interface Threshold {
  readonly period: PeriodKind;
  readonly sent?: number;
  readonly used?: number;
  readonly amount: Amount;
}

/** 采用率: points taken where less than a share of what was sent is used. */
export interface LowShare {
  /** Per cent. */
  readonly below: number;
  readonly period: PeriodKind;
  readonly amount: Amount;
}

/** The parts of a score on which a cap may stand; 采用 holds 约稿 and 图片. */
export type CappedPart = 'sent' | 'used' | 'higher' | 'instruction' | 'bonus';

/** 封顶: the most that a part of a score, or all of it, may come to in a month or a year. */
export interface Cap {
  readonly part: CappedPart | 'all';
  readonly period: 'month' | 'year';
  readonly amount: Amount;
}

/** A yearly target of a unit. */
export interface Target {
  readonly counts: 'sent' | 'used' | 'higher' | 'points';
  /** The kind of item, or the level; absent: all of them. */
  readonly label?: SourceText;
  /** Items, or of `points` hundredths of a point. */
  readonly wanted: number;
  readonly span: Span;
}

/** Units that are ranked among themselves. */
export interface UnitGroup {
  readonly name: SourceText;
  /** As written; absent: all units that no other group names. */
  readonly units?: readonly SourceText[];
  /** In place of those of all groups. */
  readonly targets?: readonly Target[];
}

/** 计分: how an office scores what its units send. */
export interface ScoringRules {
  readonly sent?: Tariff;
  readonly used?: Tariff;
  /** In place of `used`, for what was invited. */
  readonly invited?: Tariff;
  readonly picture?: Amount;
  readonly sharing: Sharing;
  readonly higher?: LevelTariff;
  readonly again: Again;
  readonly instructions?: LevelTariff;
  /** By kind; hundredths. */
  readonly factors: readonly { readonly kind: SourceText; readonly factor: Placed<Points> }[];
  readonly bonuses: readonly NamedAmount[];
  /** Their points are taken. */
  readonly deductions: readonly NamedAmount[];
  readonly base?: Amount;
  /** Taken for a month in which nothing was sent. */
  readonly nothingSent?: Amount;
  readonly lowShare?: LowShare;
  readonly thresholds: readonly Threshold[];
  readonly caps: readonly Cap[];
  readonly kinds: readonly { readonly kind: SourceText; readonly sections: readonly SourceText[] }[];
  readonly targets: readonly Target[];
  readonly groups: readonly UnitGroup[];
  /** As written: units that are neither scored nor ranked. */
  readonly excluded: readonly SourceText[];
  readonly ties: Ties;
  /** How many of each group a notice names. */
  readonly named?: number;
  readonly place: MappingPlace;
}

/** The text of 计分, its key included, as it stands in its file: what is kept with a period that was made known. `readScoringText`
 * reads it. */
export function scoringText({ place: { span } }: ScoringRules): string {
  const { text } = span.file;
  const from = text.lastIndexOf('\n', span.start - 1) + 1;
  const before = text.slice(from, span.start);
  const block = /^\s*$/u.test(before)
    ? `\n${text.slice(from, span.end)}`
    : ` ${text.slice(span.start, span.end)}`;
  return `计分:${block.trimEnd()}\n`;
}
