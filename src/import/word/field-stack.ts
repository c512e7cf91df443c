/** A field that has ended. */
export interface EndedField {
  readonly instruction: string;
  readonly hasResult: boolean;
  /** Whether the box that it is, is ticked. */
  readonly isTicked?: boolean;
}

interface OpenField {
  instruction: string;
  isResult: boolean;
  /** Text that stands in its instruction, as results of fields within. */
  hidden: string;
  isTicked?: boolean;
}

/** The fields that a place in a document is in (ECMA-376-1, 17.16.18): of each an instruction, then its result. */
export class FieldStack {
  private readonly open: OpenField[] = [];

  begin(): void {
    this.open.push({ instruction: '', isResult: false, hidden: '' });
  }

  separate(): void {
    const field = this.open.at(-1);
    if (field) field.isResult = true;
  }

  /** Ends the innermost field; undefined if none is open. */
  end(): EndedField | undefined {
    const field = this.open.pop();
    if (!field) return undefined;
    const { instruction, isResult: hasResult, isTicked } = field;
    return { instruction: instruction.trim(), hasResult, ...(isTicked === undefined ? {} : { isTicked }) };
  }

  instruct(text: string): void {
    const field = this.open.at(-1);
    if (field && !field.isResult) field.instruction += text;
  }

  tick(isTicked: boolean): void {
    const field = this.open.at(-1);
    if (field) field.isTicked = isTicked;
  }

  /** Whether the innermost field is at its instruction. */
  get isInstructing(): boolean {
    return this.open.at(-1)?.isResult === false;
  }

  /** Takes text if it stands in an instruction, where nobody sees it. */
  hides(text: string): boolean {
    const field = this.open.find(({ isResult }) => !isResult);
    if (field) field.hidden += text;
    return field !== undefined;
  }

  /** Whether a field around is one of those named, such as PAGE. */
  isIn(names: RegExp): boolean {
    return this.open.some(({ instruction }) => names.test(instruction.trim()));
  }

  /** The text that fields which never end have hidden; they are given up. */
  abandon(): string {
    return this.open
      .splice(0)
      .filter(({ isResult }) => !isResult)
      .map(({ hidden }) => hidden)
      .join('');
  }
}
