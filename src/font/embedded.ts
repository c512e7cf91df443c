import { productPath } from '../product/product.js';
import type { FaceRole } from '../style/role.js';

/** The faces that come with kuaibao, cut from OFL fonts at build time (`cut/`). */
export const embeddedFiles = {
  serif: 'serif-regular.ttf',
  serifBold: 'serif-bold.ttf',
  sans: 'sans-medium.ttf',
  kai: 'kai-regular.ttf',
  /** A face with what the others lack of U+4E00 to U+9FFF: traditional and rare characters. Never the first face of a role. */
  more: 'serif-more.ttf',
} as const;

export type EmbeddedName = keyof typeof embeddedFiles;

/** Which embedded face serves a role, and which its bold; without a bold it is emboldened. */
export const embeddedDefaults: Readonly<
  Record<FaceRole, { readonly face: EmbeddedName; readonly bold?: EmbeddedName }>
> = {
  xiaobiaosong: { face: 'serifBold' },
  fangsong: { face: 'serif', bold: 'serifBold' },
  heiti: { face: 'sans' },
  kaiti: { face: 'kai' },
  songti: { face: 'serif', bold: 'serifBold' },
  latin: { face: 'serif', bold: 'serifBold' },
};

/** The folder of the embedded faces. */
export function embeddedFolder(): string {
  return productPath('dist/font/faces');
}
