import type { ContributionRecord } from './contribution-record.js';

/** A file and the SHA-256 of its bytes, in hexadecimal. */
export interface InputRecord {
  /** From the folder of `bulletin.yaml`, `/` between folders. */
  readonly path: string;
  readonly sha256: string;
}

/** An output, beside its manifest. */
export interface OutputRecord {
  /** 第876期.docx */
  readonly name: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** A face that served. */
export interface FaceRecord {
  /** Of a face role (`fangsong`), of its bold (`fangsong bold`), or `substitute` for characters that those lack. */
  readonly role: string;
  readonly family: string;
  /** The file's name, without folder: where it lies differs from machine to machine. */
  readonly file: string;
  readonly sha256: string;
}

/** The circumstances of making outputs that change their bytes. */
export interface Settings {
  readonly draft: boolean;
  /** A draft without comments. */
  readonly clean?: true;
  readonly formats: readonly string[];
  readonly fonts: string;
  readonly attachSources: boolean;
}

/** The record of a compilation: what was made, of what, with what, and since version 2 who contributed it. The same wherever and whenever
 * it was made. */
export interface Manifest extends Settings {
  readonly version: 1 | 2;
  /** kuaibao 0.1.0 */
  readonly tool: string;
  /** As printed: 第876期. */
  readonly issue: string;
  readonly series: 'issue' | 'supplement';
  readonly number: number;
  /** 2024-03-14 */
  readonly date: string;
  readonly serial?: number;
  /** The issue's folder, from that of `bulletin.yaml`; `.` if it is the same. */
  readonly folder: string;
  /** How many warnings it was made with. */
  readonly warnings: number;
  /** Submissions in the order in which they are first printed, then `issue.yaml` and `bulletin.yaml`. */
  readonly inputs: readonly InputRecord[];
  /** The items in the order in which they are printed, behind them what is 停用; absent of version 1 alone. */
  readonly contributions?: readonly ContributionRecord[];
  readonly faces: readonly FaceRecord[];
  readonly outputs: readonly OutputRecord[];
  /** Of the same name in formats that were not asked for this time: made before, and still there. */
  readonly others?: readonly OutputRecord[];
}

/** Whether a file is an input by its name alone. Other files are where a submission names them; what lies there beside them
 * may change. */
export function isInput(path: string): boolean {
  return /\.ya?ml$/iu.test(path);
}

const ending = '.manifest.json';

/** The name of the record that belongs to outputs: 第876期.manifest.json. */
export function manifestName(fileName: string): string {
  return `${fileName}${ending}`;
}

/** The outputs' name, without ending, that a record's name stands for. */
export function recordedName(name: string): string | undefined {
  return name.endsWith(ending) && !name.startsWith('.') ? name.slice(0, -ending.length) : undefined;
}

/** The name of a draft's or a final issue's outputs. */
export function outputName(fileName: string, draft: boolean): string {
  return `${fileName}${draft ? '（送审稿）' : ''}`;
}

export function formatManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
