import { visible } from './visible.js';

/** Something about an issue of a volume that people must know; the folder is named from the office. */
type VolumeNote =
  | { readonly kind: 'unreleased' | 'notKept' | 'unrecorded'; readonly folder: string }
  | { readonly kind: 'filesLost'; readonly folder: string; readonly paths: readonly string[] }
  | { readonly kind: 'leftOut'; readonly folder: string; readonly reason: string };

/** A note as a sentence. */
export function wordVolumeNote(note: VolumeNote): string {
  const folder = visible(note.folder);
  switch (note.kind) {
    case 'unreleased':
      return `${folder} 没有发布，按现在的稿件排`;
    case 'notKept':
      return `${folder} 发布时的稿件没有留存，按现在的稿件排`;
    case 'unrecorded':
      return `${folder} 发布过，发布记录不见了，按现在的稿件排；请从备份或版本库里恢复它`;
    case 'filesLost':
      return `${folder} 发布时的 ${note.paths.map(visible).join('、')} 找不到或者改过，图片的地方是空白`;
    case 'leftOut':
      return `${folder} 没有收进合订本：${visible(note.reason)}`;
  }
}
