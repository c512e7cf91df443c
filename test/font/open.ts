import { join } from 'node:path';
import { embeddedFiles, embeddedFolder } from '../../src/font/embedded.js';
import type { Face } from '../../src/font/face.js';
import { listFaces } from '../../src/font/sfnt/face-info.js';
import { openFace } from '../../src/font/sfnt/open-face.js';

/** Opens a face of a file, or fails the test with the fault. */
export function opened(path: string, faceIndex = 0): Face {
  const faces = listFaces(path);
  if ('fault' in faces) throw new Error(`${path}: ${faces.fault}`);
  const info = faces.value.find((face) => face.faceIndex === faceIndex);
  if (info === undefined) throw new Error(`${path}: no face ${faceIndex}`);
  const face = openFace(info);
  if ('fault' in face) throw new Error(`${path}: ${face.fault}`);
  return face.value;
}

export const embeddedPaths: readonly string[] = Object.values(embeddedFiles).map((file) =>
  join(embeddedFolder(), file),
);

export const codePoints = (text: string): number[] => [...text].map((char) => char.codePointAt(0) ?? 0);
