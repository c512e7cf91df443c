/** The columns at which keys and dashes stand open, the innermost last. */
export class Columns {
  private open: readonly number[] = [];
  private dashes: readonly { readonly column: number; readonly isKeyed: boolean }[] = [];

  get isEmpty(): boolean {
    return this.open.length === 0;
  }

  /** The innermost dash, of items with keys or of items without if there is one. */
  lastDash(isKeyed: boolean): number | undefined {
    return (this.dashes.findLast((dash) => dash.isKeyed === isKeyed) ?? this.dashes.at(-1))?.column;
  }

  has(column: number): boolean {
    return this.open.includes(column);
  }

  hasDash(column: number): boolean {
    return this.dashes.some((dash) => dash.column === column);
  }

  /** The first open one further in. */
  within(column: number): number | undefined {
    return this.open.find((each) => each > column);
  }

  /** A key at a column closes what is further in. */
  enter(column: number): void {
    this.open = [...this.open.filter((each) => each < column), column];
    this.dashes = this.dashes.filter((dash) => dash.column < column);
  }

  enterDash(column: number, isKeyed: boolean): void {
    this.enter(column);
    this.dashes = [...this.dashes, { column, isKeyed }];
  }
}
