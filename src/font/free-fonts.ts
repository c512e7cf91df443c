import type { FaceRole } from '../style/role.js';

/** A font that may stand for a role's official one, and costs nobody anything. */
export interface FreeFont {
  readonly name: string;
  /** Its maker, and the licence that it is given out under. */
  readonly maker: string;
  readonly licence: string;
  /** The place that gives it out, and its project there. */
  readonly place: string;
  readonly project: string;
}

/** Free fonts for roles that the embedded faces do not serve in kind: none of those is a 仿宋. */
export const freeFonts: Readonly<Partial<Record<FaceRole, FreeFont>>> = {
  fangsong: {
    name: '朱雀仿宋',
    maker: '璇玑造字',
    licence: 'OFL',
    place: 'GitHub',
    project: 'TrionesType/zhuque',
  },
};
