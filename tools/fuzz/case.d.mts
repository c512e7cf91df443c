import type { run } from '../../src/cli/main.js';

export interface Corpus {
  readonly offices: readonly { readonly name: string; readonly files: readonly unknown[] }[];
  readonly weights: readonly number[];
}
export interface FuzzCase {
  readonly seed: number;
  readonly office: string;
  readonly issue: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}
export interface Tried {
  readonly faults: readonly string[];
  readonly check: number;
  readonly compile: number;
  readonly milliseconds: number;
}
export function corpusOf(fixtures: string): Corpus;
export function makeCase(seed: number, corpus: Corpus): FuzzCase;
export function tryCase(one: FuzzCase, folder: string, run: typeof run): Promise<Tried>;
