import type { run } from '../../src/cli/main.js';
import type { diskHost } from '../../src/office/disk-host.js';

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
/** The command line's own. */
export interface Program {
  readonly run: typeof run;
  readonly diskHost: typeof diskHost;
}
export function corpusOf(fixtures: string): Corpus;
export function makeCase(seed: number, corpus: Corpus): FuzzCase;
export function tryCase(one: FuzzCase, folder: string, program: Program): Promise<Tried>;
