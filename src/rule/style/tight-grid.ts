import { coded } from '../../fault/severity.js';
import { resolveStyle } from '../../style/style.js';
import type { BulletinRule } from '../rule.js';

/** 版式 that asks for more lines or characters than the type area holds at the body's size. */
export const tightGrid: BulletinRule = {
  sees: 'bulletin',
  codes: ['style/tight-grid'],
  check({ deviations, deviationPlaces }) {
    const { grid, text } = resolveStyle(deviations);
    const place = (key: string) => deviationPlaces.find((each) => each.key === key) ?? deviationPlaces[0];
    const { size } = text.body;
    const across = grid.characterPitch < size * 0.95 ? place('每行字数') : undefined;
    const down = grid.linePitch < size * 1.1 ? place('每页行数') : undefined;
    return [across, down].flatMap((found) =>
      found
        ? [
            {
              ...coded('style/tight-grid'),
              message: `“${found.key}”太多，${size}磅的字在版心里排不下`,
              span: found.span,
              hint: '请减少每行字数或每页行数，或改小正文字号',
            } as const,
          ]
        : [],
    );
  },
};
