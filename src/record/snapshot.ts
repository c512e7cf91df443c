import type { InputRecord, Manifest } from './manifest.js';

/** The inputs of an issue as they were when it was made: what a DOCX that comes back was made of. Kept in `.kuaibao/sent/`, under the issue's
 * folder, by their digest (`issueDigest`); lines of text, so that people and version control can read it. */
export interface Snapshot
  extends Pick<Manifest, 'tool' | 'issue' | 'series' | 'number' | 'date' | 'serial' | 'folder'> {
  readonly version: 1;
  /** As the record has them, in its order. */
  readonly inputs: readonly KeptInput[];
}

/** An input with its content: a text by its lines, which lines end between; other bytes in base 64; a picture, and what is large, by its digest alone. */
export type KeptInput = InputRecord & {
  readonly lines?: readonly string[];
  readonly base64?: string;
};

const ending = '.json';

/** The name of the file that holds the inputs of a digest. */
export function snapshotName(digest: string): string {
  return `${digest}${ending}`;
}

/** The digest of the inputs that a file holds, by its name. */
export function snapshotDigest(name: string): string | undefined {
  return /^([0-9a-f]{64})\.json$/u.exec(name)?.[1];
}

/** The facts of the issue that a snapshot begins with, from its record. */
export function snapshotOf(manifest: Manifest, inputs: readonly KeptInput[]): Snapshot {
  const { tool, issue, series, number, date, serial, folder } = manifest;
  const numbered = serial === undefined ? {} : { serial };
  return { version: 1, tool, issue, series, number, date, ...numbered, folder, inputs };
}

export function formatSnapshot(snapshot: Snapshot): string {
  return `${JSON.stringify(snapshot, null, 2)}\n`;
}

/** An input with its bytes: as lines if they are a text in UTF-8, a byte order mark and carriage returns included. */
export function keptInput(input: InputRecord, bytes: Uint8Array): KeptInput {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes('\0')) return { ...input, lines: text.split('\n') };
  } catch {
    // Another encoding, or no text.
  }
  return { ...input, base64: Buffer.from(bytes).toString('base64') };
}

/** The bytes that an input had; undefined if they were not kept. */
export function keptBytes({ lines, base64 }: KeptInput): Uint8Array | undefined {
  if (lines) return new TextEncoder().encode(lines.join('\n'));
  return base64 === undefined ? undefined : new Uint8Array(Buffer.from(base64, 'base64'));
}
