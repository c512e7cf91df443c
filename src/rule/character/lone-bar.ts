import { isSpared, type Passage } from '../../passage/passage.js';
import { enclosureAt } from '../../prose/enclosed.js';
import type { PassageRule } from '../rule.js';

/** Bars, but those of a formula or a code (A|B, |x|), between figures, or of the bar itself (|键). */
const bar = /[｜│]|(?<![A-Za-z=+()-] ?)\|(?! ?[A-Za-z=+()-]|[键号符])(?!(?<=\d ?\|) ?\d)/gu;

/** A bar in a line that is no row of a table (two neighbouring lines and more): it is printed as it stands. */
export const loneBar: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'character/lone-bar',
      title: '文中有单独的竖线',
      basis: '公文没有竖线这个标点（GB/T 15834—2011）；表格至少有相邻的两行',
      wrong: '河道清淤｜全镇清理河道12公里，沿河村组的排水已经通畅。',
      right: '河道清淤：全镇清理河道12公里，沿河村组的排水已经通畅。',
    },
  ],
  check: (passage) => {
    if (!/[|｜│]/u.test(passage.text)) return [];
    const found = [...passage.text.matchAll(bar)].find(({ index }) => isOfText(passage, index));
    if (!found) return [];
    const { 0: mark, index: start } = found;
    return [
      {
        start,
        end: start + 1,
        message: `出现竖线“${mark}”，会照样印出`,
        hint: '是标点的，改用冒号、逗号或顿号；是表格的，写成相邻的两行以上，第一行是表头',
      },
    ];
  },
};

/** Whether a bar is neither in an address or a path nor in a quotation, as of a menu (“首页|设置”). */
function isOfText(passage: Passage, at: number): boolean {
  return !isSpared(passage, at, at + 1) && !enclosureAt(passage.text, at, 'quotation');
}
