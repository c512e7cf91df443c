import { checkedFontFile } from './checked-file.js';
import type { Face } from './face.js';
import type { FontResult } from './problem.js';
import { type FaceInfo, facesOf } from './sfnt/face-info.js';
import { openFace } from './sfnt/open-face.js';

/** A face that is opened on first use, once. */
export interface LazyFace {
  /** The same for the same face of the same file. */
  readonly key: string;
  open(): FontResult<Face>;
}

/** Gives one lazy face for each face of a file, whatever the roles that ask for it. */
export function createFaceStore(): (info: FaceInfo) => LazyFace {
  const known = new Map<string, LazyFace>();
  return (info) => {
    const key = [`${info.path}#${info.faceIndex}`, ...(info.location ?? [])].join(' ');
    const face = known.get(key) ?? once(key, () => openFace(info));
    known.set(key, face);
    return face;
  };
}

/** One of the faces that come with kuaibao; to open it, or to read of it later, throws DamagedProduct if it is damaged. */
export function lazyEmbeddedFace(path: string): LazyFace {
  return once(path, () => {
    const file = checkedFontFile(path);
    const faces = facesOf(file);
    if ('fault' in faces) return faces;
    const info = faces.value[0];
    return info === undefined ? { fault: 'broken' } : openFace(info, file);
  });
}

function once(key: string, open: () => FontResult<Face>): LazyFace {
  let opened: FontResult<Face> | undefined;
  return {
    key,
    open: () => {
      opened ??= open();
      return opened;
    },
  };
}
