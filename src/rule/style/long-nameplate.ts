import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { resolveStyle } from '../../style/style.js';
import { fitNameplate } from '../../typography/masthead.js';
import type { BulletinRule } from '../rule.js';

/** A nameplate line that must be condensed to less than seven tenths to fit its line; to less than a quarter it is no
 * longer read. */
export const longNameplate: BulletinRule = {
  sees: 'bulletin',
  codes: ['style/long-nameplate'],
  check({ nameplate, deviations }) {
    const style = resolveStyle(deviations);
    return nameplate.flatMap(({ text, span }, i): readonly Diagnostic[] => {
      const role = i === nameplate.length - 1 ? 'nameplate' : 'nameplateUpper';
      const { scale } = fitNameplate(text, role, style);
      if (scale >= 0.7) return [];
      const hint = '请分成两行或三行，每行前写“- ”，最后一行最大';
      const finding = { code: 'style/long-nameplate', span, hint } as const;
      if (scale >= 0.25)
        return [
          { ...finding, severity: 'warning', message: `刊名“${text}”太长，要压得很扁才排得下` } as const,
        ];
      const shown = [...text].slice(0, 20).join('');
      return [{ ...finding, severity: 'error', message: `刊名“${shown}……”太长，压扁了也认不出来` }];
    });
  },
};
