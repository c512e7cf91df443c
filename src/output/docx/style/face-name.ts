import type { FaceRole } from '../../../style/role.js';

/** The names that the file asks its faces by; `latin` only if the office names one. */
export type FaceNames = Readonly<Record<Exclude<FaceRole, 'latin'>, string>> & {
  readonly latin?: string;
};

/** How Word chooses another face where the one asked for is missing. */
export interface FaceKind {
  readonly name: string;
  /** Other names of the face and faces of its kind, best first. */
  readonly alternatives: readonly string[];
  /** PANOSE-1, ten bytes in hexadecimal, as the face itself gives it. */
  readonly panose: string;
  readonly family: 'auto' | 'modern' | 'roman' | 'script' | 'swiss';
  readonly pitch: 'fixed' | 'variable';
}

type HanRole = Exclude<FaceRole, 'latin'>;

const kinds: Readonly<Record<HanRole, FaceKind>> = {
  xiaobiaosong: {
    name: '方正小标宋简体',
    alternatives: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '小标宋体', '华文中宋', 'STZhongsong', '宋体'],
    panose: '03000509000000000000',
    family: 'script',
    pitch: 'fixed',
  },
  fangsong: {
    name: '仿宋_GB2312',
    alternatives: [
      ...['仿宋', 'FangSong', '方正仿宋_GBK', '华文仿宋', 'STFangsong'],
      ...['朱雀仿宋（预览测试版）', 'Zhuque Fangsong (technical preview)'],
    ],
    panose: '02010609030101010101',
    family: 'modern',
    pitch: 'fixed',
  },
  heiti: {
    name: '黑体',
    alternatives: ['SimHei', '方正黑体_GBK', '华文黑体', 'STHeiti'],
    panose: '02010609060101010101',
    family: 'modern',
    pitch: 'fixed',
  },
  kaiti: {
    name: '楷体_GB2312',
    alternatives: ['楷体', 'KaiTi', '方正楷体_GBK', '华文楷体', 'STKaiti'],
    panose: '02010609030101010101',
    family: 'modern',
    pitch: 'fixed',
  },
  songti: {
    name: '宋体',
    alternatives: ['SimSun', '方正书宋_GBK', '华文宋体', 'STSong'],
    panose: '02010600030101010101',
    family: 'auto',
    pitch: 'variable',
  },
};

export const hanRoles: readonly HanRole[] = ['xiaobiaosong', 'fangsong', 'heiti', 'kaiti', 'songti'];

/** The official names, with the office's own in their places. */
export function faceNames(given: Partial<Record<FaceRole, string>> = {}): FaceNames {
  const named = (role: HanRole): string => given[role] ?? kinds[role].name;
  return {
    xiaobiaosong: named('xiaobiaosong'),
    fangsong: named('fangsong'),
    heiti: named('heiti'),
    kaiti: named('kaiti'),
    songti: named('songti'),
    ...(given.latin === undefined ? {} : { latin: given.latin }),
  };
}

/** The font table's entry for a role's face: an office's own face falls back to the official one of its role. */
export function faceKind(role: HanRole, names: FaceNames): FaceKind {
  const official = kinds[role];
  const name = names[role];
  if (name === official.name) return official;
  const others = [official.name, ...official.alternatives].filter((other) => other !== name);
  return { ...official, name, alternatives: others };
}
