/** A stretch of a paragraph's text, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
