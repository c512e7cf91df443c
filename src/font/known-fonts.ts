/** Blocks of rare 汉字, and fonts that are known to have all of them: those that come with Windows first, then free ones. */
const blocks: readonly (readonly [first: number, last: number, fonts: readonly string[]])[] = [
  [0x3400, 0x4dbf, ['宋体', '遍黑体']],
  [0x20000, 0x2a6df, ['宋体-ExtB', '遍黑体']],
  [0x2a700, 0x2ebef, ['遍黑体', '字云（Jigmo）']],
  [0x30000, 0x3134f, ['宋体-ExtG', '遍黑体']],
  [0x2ebf0, 0x2ee5d, ['遍黑体', '字云（Jigmo）']],
  [0x31350, 0x323af, ['遍黑体', '字云（Jigmo）']],
];

/** Fonts that are known to have a code point, by their names; none if nothing is known of it. */
export function knownFontsWith(codePoint: number): readonly string[] {
  return blocks.find(([first, last]) => codePoint >= first && codePoint <= last)?.[2] ?? [];
}
