import type { Bulletin } from '../../bulletin/bulletin.js';

/** The register and the past that an original is read by. */
export interface ItemContext {
  readonly bulletin: Pick<Bulletin, 'units' | 'sections'>;
  /** How many items each unit has had in each section, by registered name, sub-sections as 简讯/平安建设. */
  readonly earlier: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** In which sections the office's items with headlines have stood, as far as it has printed any. */
  readonly usual?: UsualSections;
  /** The names of the folders that the original lay in, the innermost first. */
  readonly folders: readonly string[];
  /** The name that its pictures begin with: a file's name without its ending. */
  readonly stem: string;
}

/** How many items with headlines an office has had in each section, those whose headlines name a leader apart. */
export interface UsualSections {
  /** The leaders' names. */
  readonly leaders: readonly string[];
  readonly led: ReadonlyMap<string, number>;
  readonly others: ReadonlyMap<string, number>;
}
