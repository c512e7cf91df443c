/** A text that is gathered beside the document's own, such as a reading above a word. */
export interface Sink {
  readonly kind: 'reading' | 'placeholder' | 'deleted';
  text: string;
}

/** The content controls that are open: of one that nobody has filled in, the text asks for it to be. */
export class Controls {
  /** Whether the control whose content comes next is one of these. */
  isPlaceholder = false;
  private readonly open: boolean[] = [];

  begin(sinks: Sink[]): void {
    this.open.push(this.isPlaceholder);
    if (this.isPlaceholder) sinks.push({ kind: 'placeholder', text: '' });
    this.isPlaceholder = false;
  }

  /** Ends a control; gives what it asks for, if nobody has filled it in. */
  end(sinks: Sink[]): string {
    return this.open.pop() === true ? (sinks.pop()?.text ?? '') : '';
  }
}
