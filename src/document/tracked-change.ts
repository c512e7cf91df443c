/** A change that is kept beside what it changed, for those who approve it. */
export interface TrackedChange {
  /** A move is a deletion at one place and an insertion at another. */
  readonly kind: 'inserted' | 'deleted';
  readonly by: Authorship;
}

/** Who did something and when, as far as a file says it. */
export interface Authorship {
  readonly author: string;
  /** ISO 8601, as written: 2025-03-14T09:30:00Z. */
  readonly date?: string;
}
