import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FaceSource, faceSources } from './sources.js';

/** The content of index.json for the folder of embedded faces: from what it was cut, and what lies there. */
export interface CutRecord {
  /** Changes with the sources, the characters or the way of cutting. */
  readonly inputs: string;
  readonly faces: readonly CutFaceRecord[];
}

export interface CutFaceRecord extends Pick<FaceSource, 'file' | 'family' | 'style' | 'licenceFile'> {
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** Raise it when cutting itself changes. */
const cutVersion = 2;

export function fingerprint(texts: readonly string[], sourceSizes: readonly number[]): string {
  return sha256(JSON.stringify([cutVersion, faceSources, texts, sourceSizes]));
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** True if the folder holds what cutting these inputs again would write. */
export function isCurrent(folder: string, inputs: string): boolean {
  const path = join(folder, 'index.json');
  if (!existsSync(path)) return false;
  try {
    const record = JSON.parse(readFileSync(path, 'utf8')) as CutRecord;
    return record.inputs === inputs && record.faces.every((face) => isWhole(folder, face));
  } catch {
    return false;
  }
}

function isWhole(folder: string, face: CutFaceRecord): boolean {
  const path = join(folder, face.file);
  return (
    existsSync(path) &&
    sha256(readFileSync(path)) === face.sha256 &&
    existsSync(join(folder, face.licenceFile))
  );
}
