import type { LabelledText } from '../field/collection.js';
import type { MappingPlace } from '../field/mapping.js';
import type { Span } from '../source/file.js';
import type { SourceText } from '../source/text.js';
import type { FaceRole } from '../style/role.js';
import type { HeadlinePlacement, StyleDeviations } from '../style/style.js';
import type { ContentsKind } from './contents-kind.js';
import type { DateStyle, OrderStep, SectionForm } from './fields.js';
import type { Particulars } from './particulars.js';
import type { Proofreading } from './proofreading.js';
import type { ScoringRules } from './scoring.js';
import type { Term } from './term.js';

/** 栏目 as the office has set it up. */
export interface Section {
  readonly name: string;
  readonly form: SectionForm;
  /** In print order; empty if the section has none. */
  readonly subsections: readonly string[];
  readonly order: readonly OrderStep[];
  readonly headlinePlacement: HeadlinePlacement;
  /** 落款: contributors and date at the right end, instead of （contributors）. */
  readonly hasSignature: boolean;
  /** How many characters an entry's body should have. */
  readonly length?: { readonly least: number; readonly most: number };
  readonly span: Span;
}

/** A leader as holder of a post: who has changed posts stands in the register once for each. */
export interface Leader {
  readonly name: string;
  readonly post?: string;
  readonly term?: Term;
  readonly span: Span;
}

/** An entry of the leaders' register that does not count on a day: its term is over or yet to come, or is not over, in the month in which the leader's
 * next one begins. */
export interface OtherTerm extends Leader {
  readonly state: 'over' | 'coming' | 'held';
}

/** A unit of the register. */
export interface Unit {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly span: Span;
}

/** An office's bulletin: what `bulletin.yaml` says, defaults filled in. */
export interface Bulletin {
  readonly nameplate: readonly SourceText[];
  readonly issuingOffice: SourceText;
  /** Patterns with {期}, {总期} and {年}, as far as they were written. */
  readonly patterns: {
    readonly issueNumber?: SourceText;
    readonly supplement?: SourceText;
    readonly fileName?: SourceText;
  };
  readonly dateStyle: DateStyle;
  readonly retentionNotice?: SourceText;
  readonly sections: readonly Section[];
  /** In order of rank. As read, all there are; of an issue (`bulletinOn`), those that count on its day. */
  readonly leaders: readonly Leader[];
  /** The others, then. */
  readonly otherTerms?: readonly OtherTerm[];
  /** In the register's order. */
  readonly units: readonly Unit[];
  readonly signOff: readonly LabelledText[];
  /** In print order. */
  readonly distribution: readonly LabelledText[];
  readonly printRun?: number;
  readonly particulars: Particulars;
  readonly contact: readonly LabelledText[];
  readonly contents: ContentsKind;
  /** A font file (relative to the bulletin's folder, or absolute) or an installed font's name. */
  readonly fonts: Partial<Readonly<Record<FaceRole, SourceText>>>;
  readonly deviations: StyleDeviations;
  /** The deviations' places, by key as written. */
  readonly deviationPlaces: readonly { readonly key: string; readonly span: Span }[];
  readonly proofreading: Proofreading;
  /** 计分; absent where the office keeps no score. */
  readonly scoring?: ScoringRules;
  /** The file as a whole. */
  readonly span: Span;
  readonly place: MappingPlace;
}
