import type { Placed, Shape } from '../field/shape.js';
import { choice, usualAnswers } from '../field/text.js';

/** How much 要目 says: nothing, the headlines, or the headlines with the numbers of their pages. */
export type ContentsKind = 'none' | 'headlines' | 'pages';

/** 要目: 是, 否 or 页码. */
export function contentsKind(): Shape<Placed<ContentsKind>> {
  return choice<ContentsKind>(
    { 是: 'headlines', 否: 'none', 页码: 'pages' },
    { 是: '印出各篇标题', 否: '不印', 页码: '印出各篇标题和所在的页码' },
    { ...usualAnswers(), 带页码: '页码', 有页码: '页码', 标页码: '页码', 页号: '页码', 页数: '页码' },
  );
}
