import { resolveStyle } from '../../style/style.js';
import { planMasthead } from '../../typography/masthead.js';
import type { BulletinRule } from '../rule.js';

/** An issuing office's name that must be condensed to less than eight tenths to fit three lines; to less than half it is
 * no longer read. */
export const longOffice: BulletinRule = {
  sees: 'bulletin',
  codes: ['style/long-office'],
  check({ nameplate, issuingOffice, deviations }) {
    const words = {
      nameplate: nameplate.map(({ text }) => text),
      issueNumber: '',
      issuingOffice: issuingOffice.text,
      date: '',
    };
    const { officeLines, office } = planMasthead(words, resolveStyle(deviations));
    const { scale } = office;
    // On one line it is condensed for the date's sake, and no further than is read well.
    if (officeLines.length === 1 || scale >= 0.8) return [];
    const finding = { code: 'style/long-office', span: issuingOffice.span, hint: '请用规范的简称' } as const;
    const name = [...issuingOffice.text].slice(0, 20).join('');
    const message = `编发单位“${name}……”太长，分成三行也要压得很扁`;
    if (scale >= 0.5) return [{ ...finding, severity: 'warning', message: `${message}才排得下` }];
    return [{ ...finding, severity: 'error', message: `${message}，认不出来` }];
  },
};
