/** The keys and kinds known of a file before it is read: it tells a slip of the keyboard from text. */
export interface Vocabulary {
  /** Keys that may stand in the file, at any depth. */
  readonly keys: ReadonlySet<string>;
  /** Those of them that stand at the left edge. */
  readonly outermost: ReadonlySet<string>;
  /** Keys whose values are running text, one paragraph a line. */
  readonly prose: ReadonlySet<string>;
  /** Other words for them, by which clerks call what they mean. */
  readonly otherNames: ReadonlySet<string>;
  /** The key of the running text that the file must have, if it must have one. */
  readonly body?: string;
  /** Whether the file holds several documents, separated by `---`. */
  readonly hasSeparators: boolean;
}
