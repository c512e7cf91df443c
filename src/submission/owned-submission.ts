/** A submission's place and whose it is. */
export interface OwnedSubmission {
  /** Registered names of its contributors, at least one. */
  readonly units: readonly string[];
  /** Of its file, as shown. */
  readonly path: string;
  /** Where it begins in the file's text, in UTF-16 units. */
  readonly start: number;
}
