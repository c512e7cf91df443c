/** The files that writing an issue has put in place; paths are absolute. */
export interface WrittenIssue {
  /** Copies of outputs that people had edited, at their new places. */
  readonly kept: readonly string[];
  readonly outputs: readonly WrittenOutput[];
}

export interface WrittenOutput {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** If the output has pages. */
  readonly pages?: number;
}
