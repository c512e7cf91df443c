import type { BulletinRule } from '../rule.js';

/** Each setting by which the office departs from GB/T 9704: it is listed, not hidden. */
export const deviation: BulletinRule = {
  sees: 'bulletin',
  codes: ['style/deviation'],
  check: ({ deviationPlaces }) =>
    deviationPlaces.map(({ key, span }) => ({
      code: 'style/deviation',
      severity: 'hint',
      message: `版式“${key}”由本单位自定，不按国标`,
      span,
    })),
};
