import type { Asset } from '../source/asset.js';
import { blocksOf } from './block.js';
import type { PictureLine } from './figure-block.js';
import type { SubmissionPart } from './submission.js';

/** A line that stands for a picture, and the file that it names, if it was looked for. */
export interface NamedPicture {
  readonly line: PictureLine;
  readonly asset?: Asset;
}

/** The pictures of a submission's body, in their order, by the figures that they stand in. */
export function figuresIn({ body, assets }: SubmissionPart): readonly (readonly NamedPicture[])[] {
  if (!body) return [];
  return blocksOf(body).flatMap((block) => {
    if (block.kind !== 'figure') return [];
    const named = block.pictures.map((line): NamedPicture => {
      const asset = assets.find(({ name }) => name === line.name.text);
      return asset ? { line, asset } : { line };
    });
    return [named];
  });
}
