/** A stretch of two texts that are compared. */
export interface TextChange {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}
