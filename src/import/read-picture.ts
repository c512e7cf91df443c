import { fileKind } from '../picture/kind.js';
import type { OriginalReader } from './original.js';

/** Reads a picture that was sent by itself, as mail has them: one block, whose ending says what it is. */
export const readPicture: OriginalReader = (name, bytes) => {
  const place = { kind: 'whole' } as const;
  const ending = pictureEnding(bytes);
  return Promise.resolve([
    {
      name,
      kind: 'picture',
      blocks: [{ kind: 'picture', bytes, ending, description: '', place }],
      findings: [],
    },
  ]);
};

/** The ending that a picture's name should have, by its content: jpeg, png, gif; empty if it is not known. */
export function pictureEnding(bytes: Uint8Array): string {
  const kind = fileKind(bytes);
  return kind.kind === 'other' ? (kind.found ?? '').toLowerCase() : kind.kind;
}
