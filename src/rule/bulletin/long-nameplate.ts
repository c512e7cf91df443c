import { fitNameplate, planMasthead } from '../../style/masthead.js';
import { resolveStyle } from '../../style/style.js';
import type { BulletinRule } from '../rule.js';

/** A nameplate line that must be condensed to less than seven tenths to fit its line. */
export const longNameplate: BulletinRule = {
  sees: 'bulletin',
  codes: ['style/long-nameplate'],
  check({ nameplate, deviations }) {
    const style = resolveStyle(deviations);
    return nameplate.flatMap(({ text, span }, i) => {
      const role = i === nameplate.length - 1 ? 'nameplate' : 'nameplateUpper';
      if (fitNameplate(text, role, style).scale >= 0.7) return [];
      const message = `刊名“${text}”太长，要压得很扁才排得下`;
      const hint = '请分成两行或三行，每行前写“- ”，最后一行最大';
      return [{ code: 'style/long-nameplate', severity: 'warning', message, span, hint } as const];
    });
  },
};

/** An issuing office's name that must be condensed to less than six tenths to fit its line. */
export const longOffice: BulletinRule = {
  sees: 'bulletin',
  codes: ['style/long-office'],
  check({ nameplate, issuingOffice, deviations }) {
    const words = {
      nameplate: nameplate.map(({ text }) => text),
      issuingOffice: issuingOffice.text,
      date: '',
    };
    const { office } = planMasthead(words, resolveStyle(deviations));
    if (office.scale >= 0.6) return [];
    const message = `编发单位“${issuingOffice.text}”太长，要压得很扁才排得下`;
    const hint = '请用规范的简称';
    return [{ code: 'style/long-office', severity: 'warning', message, span: issuingOffice.span, hint }];
  },
};
