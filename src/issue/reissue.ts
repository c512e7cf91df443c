import type { Placed, Shape } from '../field/shape.js';
import { choice } from '../field/text.js';

/** Why an issue that was sent out is sent out once more. */
export type ReissueKind = 'correction' | 'addendum';

/** Each as it is written in `issue.yaml`, and as the issue bears it behind its number. */
export const reissueWords: Readonly<Record<ReissueKind, { readonly word: string; readonly mark: string }>> = {
  correction: { word: '更正', mark: '（更正稿）' },
  addendum: { word: '补遗', mark: '（补遗稿）' },
};

/** 重发: 更正 or 补遗. */
export function reissueKind(): Shape<Placed<ReissueKind>> {
  return choice<ReissueKind>(
    { 更正: 'correction', 补遗: 'addendum' },
    { 更正: '期号后面印“（更正稿）”', 补遗: '期号后面印“（补遗稿）”' },
    { 更正稿: '更正', 勘误: '更正', 改正: '更正', 补遗稿: '补遗', 补充: '补遗', 增补: '补遗' },
  );
}
