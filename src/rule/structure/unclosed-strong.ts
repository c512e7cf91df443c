import { paragraphsOf } from '../../submission/paragraph.js';
import type { PartRule } from '../rule.js';

/** `**` without its partner on the same line: it would be printed. */
export const unclosedStrong: PartRule = {
  sees: 'part',
  codes: ['structure/unclosed-strong'],
  check: ({ body }) =>
    (body ? paragraphsOf(body) : []).flatMap(({ unclosed }) =>
      unclosed
        ? [
            {
              code: 'structure/unclosed-strong',
              severity: 'error',
              message: '加粗记号“**”在本行没有配对',
              span: unclosed.span,
              hint: '加粗的文字前后各写一个“**”，不能跨行；不加粗时请删去',
            } as const,
          ]
        : [],
    ),
};
