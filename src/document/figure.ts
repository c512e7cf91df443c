import { readPicture } from '../picture/read-picture.js';
import type { Asset } from '../source/asset.js';
import { standardLimits } from '../source/limits.js';
import type { FigureBlock, PictureLine } from '../submission/figure-block.js';
import type { Block, Picture } from './document.js';
import { runOf } from './run.js';

/** A figure as it is printed, its pictures read from the submission's assets. Where two pictures have one caption between them, it stands
 * below both. A picture that cannot be printed, which only a draft may have, leaves the line as it was written. */
export function composeFigure({ pictures }: FigureBlock, assets: readonly Asset[]): readonly Block[] {
  const read = pictures.map((line) => composePicture(line, assets));
  const whole = read.filter((picture) => picture !== undefined);
  if (whole.length < pictures.length)
    return pictures.flatMap((line, i): readonly Block[] => {
      const picture = read[i];
      if (picture) return [{ kind: 'figure', pictures: [picture] }];
      return [{ kind: 'paragraph', runs: [runOf('body', line.line)] }];
    });
  const captions = whole.flatMap(({ caption }) => (caption ? [caption] : []));
  const [shared] = captions;
  if (whole.length < 2 || captions.length !== 1 || !shared) return [{ kind: 'figure', pictures: whole }];
  const bare = whole.map(({ caption: _, ...picture }) => ({ ...picture, alt: shared.text }));
  return [{ kind: 'figure', pictures: bare, caption: shared }];
}

function composePicture(
  { name, width, caption }: PictureLine,
  assets: readonly Asset[],
): Picture | undefined {
  const asset = assets.find((each) => each.name === name.text);
  if (asset?.kind !== 'bytes') return undefined;
  const { bytes } = asset;
  const read = readPicture(bytes, name.span.file.limits?.pixels ?? standardLimits.pixels);
  if (read.kind === 'fault') return undefined;
  return {
    name: name.text,
    bytes,
    facts: read.facts,
    width,
    ...(caption ? { caption: runOf('caption', caption) } : {}),
    alt: caption?.text ?? stemOf(name.text),
  };
}

/** A file's name without its folders and its ending. */
function stemOf(name: string): string {
  return name.replace(/^.*[\\/]/u, '').replace(/\.[^.]*$/u, '');
}
