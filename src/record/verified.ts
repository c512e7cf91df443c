import type { RecordChange } from './changes.js';
import type { Manifest } from './manifest.js';
import type { ReleaseFacts } from './release-facts.js';

/** Something in which an issue is not as its record says. */
export type Deviation =
  | RecordChange
  /** Nothing has been made yet. */
  | { readonly kind: 'notMade' }
  /** An output without a record, or a record that cannot be read. */
  | { readonly kind: 'noRecord' | 'badRecord'; readonly name: string }
  /** An output in a format that was not asked for the last time. */
  | { readonly kind: 'otherFormat'; readonly name: string }
  /** A run was stopped while it wrote, or one is writing now. */
  | { readonly kind: 'interrupted' | 'running'; readonly name: string }
  /** Made under an earlier number or name of this issue: not a fault. */
  | { readonly kind: 'former'; readonly name: string }
  /** It was released, and its folder is gone. */
  | { readonly kind: 'folderMissing' }
  /** Outputs that were released are gone. */
  | { readonly kind: 'releasedMissing'; readonly names: readonly string[] }
  /** A former release that should be kept is not, or a file of it is not as it was. */
  | { readonly kind: 'formerMissing'; readonly number: number }
  | { readonly kind: 'formerChanged'; readonly number: number; readonly path: string }
  /** Made, or released, when its folder had another name or lay elsewhere: `from`, named from the office. */
  | { readonly kind: 'madeElsewhere' | 'releasedElsewhere'; readonly from: string };

/** An issue that was compared with its record. */
export interface Verified {
  /** The issue's folder, absolute, and that of `bulletin.yaml`. */
  readonly directory: string;
  readonly office: string;
  /** Where the outputs lie, absolute. */
  readonly folder: string;
  /** Of its outputs, with their name. */
  readonly record?: { readonly name: string; readonly manifest: Manifest };
  /** As printed, by its sheet: 第876期; if that and the configuration can be read. */
  readonly issue?: string;
  readonly isReleased: boolean;
  /** Its releases, the last last; none that an earlier version has recorded alone. */
  readonly releases: readonly ReleaseSummary[];
  readonly findings: readonly Deviation[];
}

/** A release among those of an issue. */
export interface ReleaseSummary {
  /** From 1. */
  readonly number: number;
  readonly facts?: ReleaseFacts;
  /** Where a former one is kept, absolute. */
  readonly folder?: string;
}

/** Whether an issue's outputs are what its inputs give. What was released was released without an output that was made in another
 * format before. */
export function isAsRecorded({ findings, isReleased }: Verified): boolean {
  return findings.every(({ kind }) => kind === 'former' || (kind === 'otherFormat' && isReleased));
}
