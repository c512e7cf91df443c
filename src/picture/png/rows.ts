import type { PngFacts } from '../picture.js';
import { type Pass, passesOf, rowLength, samplesOf } from './pass.js';
import { unfilter } from './unfilter.js';

/** Takes one row of one pass, without its filter; the bytes are only lent until it returns. */
export type TakeRow = (row: Uint8Array, at: number, pass: Pass) => void;

/** Rows put together from inflated bytes as these come, in the order in which they are stored. */
export class RowReader {
  readonly #facts: PngFacts;
  readonly #take: TakeRow;
  readonly #step: number;
  readonly #passes: readonly Pass[];
  #pass = 0;
  #at = 0;
  /** The row at hand with its filter, and how much of it is there. */
  #row = new Uint8Array();
  #filled = 0;
  #above: Uint8Array | undefined;

  constructor(facts: PngFacts, take: TakeRow) {
    this.#facts = facts;
    this.#take = take;
    this.#step = Math.max(1, Math.floor((samplesOf(facts) * facts.depth) / 8));
    this.#passes = passesOf(facts);
    this.#begin();
  }

  add(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length && this.#row.length > 0; ) {
      const taken = Math.min(bytes.length - from, this.#row.length - this.#filled);
      this.#row.set(bytes.subarray(from, from + taken), this.#filled);
      from += taken;
      this.#filled += taken;
      if (this.#filled === this.#row.length) this.#end();
    }
  }

  /** Begins a row: in the passes' own width, behind the byte that names its filter. */
  #begin(): void {
    const pass = this.#passes[this.#pass];
    const length = pass ? rowLength(pass.width, this.#facts) + 1 : 0;
    if (this.#at === 0) this.#above = undefined;
    this.#row = new Uint8Array(length);
    this.#filled = 0;
  }

  #end(): void {
    const pass = this.#passes[this.#pass];
    if (!pass) return;
    const [filter = 0] = this.#row;
    const row = this.#row.subarray(1);
    unfilter(filter, row, this.#above, this.#step);
    this.#take(row, this.#at, pass);
    this.#above = row;
    this.#at++;
    if (this.#at === pass.height) {
      this.#at = 0;
      this.#pass++;
    }
    this.#begin();
  }
}
