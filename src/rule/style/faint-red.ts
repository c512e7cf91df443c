import { contrastOnPaper } from '../../style/red.js';
import type { BulletinRule } from '../rule.js';

/** Below it nameplate and rule are hardly to be seen; large print should have 3 (WCAG 2.2, 1.4.3). */
const least = { seen: 2, read: 3 };

/** A colour for nameplate and rule (版式: 红色) that white paper swallows. */
export const faintRed: BulletinRule = {
  sees: 'bulletin',
  codes: ['style/faint-red'],
  check({ deviations: { red }, deviationPlaces }) {
    const place = deviationPlaces.find(({ key }) => key === '红色');
    const contrast = red === undefined ? undefined : contrastOnPaper(red);
    if (!place || contrast === undefined || contrast >= least.read) return [];
    const isUnseen = contrast < least.seen;
    return [
      {
        code: 'style/faint-red',
        severity: isUnseen ? 'error' : 'warning',
        message: `“红色”${red}太浅，印在白纸上${isUnseen ? '看不见' : '看不清'}`,
        span: place.span,
        hint: '请写正红，C00000至E00000之间，如D00000',
      },
    ];
  },
};
