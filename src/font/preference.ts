import type { FaceRole } from '../style/role.js';

/** Installed fonts that may serve a role, the best first, by the names they give themselves; each name of a font in any
 * of its languages will do. 西文 is served only if it is configured, else by the Chinese faces themselves. */
export const preferredFonts: Readonly<Record<FaceRole, readonly string[]>> = {
  xiaobiaosong: [
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05S',
    'FZXBSJW--GB1-0',
    '方正小标宋_GBK',
    'FZXiaoBiaoSong-B05',
    'FZXBSK--GBK1-0',
    '方正公文小标宋',
    'CESI小标宋-GB2312',
    'CESI小标宋-GB18030',
    '华文中宋',
    'STZhongsong',
  ],
  fangsong: [
    '仿宋_GB2312',
    'FangSong_GB2312',
    '仿宋',
    'FangSong',
    '方正仿宋_GB2312',
    '方正仿宋_GBK',
    'FZFangSong-Z02',
    '方正仿宋简体',
    'FZFangSong-Z02S',
    '方正公文仿宋',
    'CESI仿宋-GB2312',
    'CESI仿宋-GB18030',
    '华文仿宋',
    'STFangsong',
    '朱雀仿宋',
    'Zhuque Fangsong',
    '朱雀仿宋（预览测试版）',
    'Zhuque Fangsong (technical preview)',
    '霞鹜朱雀仿宋',
    'LXGW Zhuque Fangsong',
    'FandolFang-Regular',
  ],
  heiti: [
    '黑体',
    'SimHei',
    '方正黑体_GBK',
    'FZHei-B01',
    '方正黑体简体',
    'FZHei-B01S',
    '方正公文黑体',
    'CESI黑体-GB2312',
    'CESI黑体-GB18030',
    '华文黑体',
    'STHeiti',
    'Heiti SC',
    'FandolHei',
  ],
  kaiti: [
    '楷体_GB2312',
    'KaiTi_GB2312',
    '楷体',
    'KaiTi',
    '方正楷体_GB2312',
    '方正楷体_GBK',
    'FZKai-Z03',
    '方正楷体简体',
    'FZKai-Z03S',
    '方正公文楷体',
    'CESI楷体-GB2312',
    'CESI楷体-GB18030',
    '华文楷体',
    'STKaiti',
    'Kaiti SC',
    'FandolKai',
  ],
  songti: [
    '宋体',
    'SimSun',
    '方正书宋_GBK',
    'FZShuSong-Z01',
    '方正书宋简体',
    'FZShuSong-Z01S',
    'CESI宋体-GB2312',
    'CESI宋体-GB18030',
    '华文宋体',
    'STSong',
    'Songti SC',
    'FandolSong',
  ],
  latin: [],
};

/** Fonts for the figures and letters of faces whose own do not go with 汉字, the best first: Times, and what was made to its
 * measures. */
export const timesLike: readonly string[] = [
  'Times New Roman',
  'Liberation Serif',
  'Tinos',
  'TeX Gyre Termes',
  'Nimbus Roman',
  'Nimbus Roman No9 L',
  'Times',
];

/** Names of fonts of a role's own kind, beside those above: where its face lacks a character, they are the nearest to it. */
export const resemblance: Readonly<Record<FaceRole, RegExp>> = {
  xiaobiaosong: /标宋|標宋|中宋|biaosong|zhongsong/iu,
  fangsong: /仿宋|fangsong|fandolfang/iu,
  heiti: /黑体|黑體|(?:sim|fandol|st|we|cesi)hei|heiti|sans cjk sc|sans sc|source ?han ?sans/iu,
  kaiti: /楷|kaiti|(?:sim|fandol|st|wen)kai/iu,
  songti: /宋体|书宋|simsun|fandolsong|serif cjk sc|serif sc|source ?han ?serif/iu,
  latin: /times|termes|nimbus roman|liberation serif|tinos/iu,
};

/** The roles whose faces stand in for one another, the nearest first: those of the same kind of type. */
export const similarRoles: Readonly<Record<FaceRole, readonly FaceRole[]>> = {
  xiaobiaosong: ['songti', 'fangsong'],
  fangsong: ['songti'],
  heiti: [],
  kaiti: ['fangsong', 'songti'],
  songti: ['fangsong'],
  latin: ['songti', 'fangsong'],
};

/** The roles whose faces are the last to stand in, those like text before those like titles. */
export const otherRoles: Readonly<Record<'light' | 'heavy', readonly FaceRole[]>> = {
  light: ['songti', 'fangsong', 'kaiti', 'heiti', 'xiaobiaosong'],
  heavy: ['heiti', 'xiaobiaosong', 'songti', 'fangsong', 'kaiti'],
};

/** Whether a role's faces are heavy by nature: what stands in for them must be heavy, too. */
export function isHeavy(role: FaceRole): boolean {
  return role === 'xiaobiaosong' || role === 'heiti';
}

/** The weight of a role's faces as fonts count it: 400 is that of text, 700 bold. */
export function weightOf(role: FaceRole, bold: boolean): number {
  if (bold || role === 'xiaobiaosong') return 700;
  return role === 'heiti' ? 500 : 400;
}
