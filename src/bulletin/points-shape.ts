import { halfWidth } from '../field/likely.js';
import { scalarOf } from '../field/scalar.js';
import { type Placed, type Shape, unnamed, wrongType } from '../field/shape.js';
import { type Points, pointsIn } from './points.js';

const form = /^[0-9]{1,5}(?:\.[0-9]{1,2})?$/u;
const expected = '0到99999之间的分数，最多两位小数';

/** Points as digits, without sign or unit: 5, 0.5. */
export function points(): Shape<Placed<Points>> {
  return {
    schema: {
      type: ['string', 'number'],
      minimum: 0,
      maximum: 99_999.99,
      pattern: '^\\s*[0-9]{1,5}(?:\\.[0-9]{1,2})?\\s*$',
      errorMessage: `应为${expected}，只写数字`,
    },
    read(node, report, subject = unnamed) {
      const value = scalarOf(node, report, subject, expected, '只写一个数字');
      if (!value) return undefined;
      const { text, span } = value;
      if (form.test(text)) return { value: pointsIn(text), span };
      const likely = halfWidth(text)
        .replace(/[\s+,，-]|分$/gu, '')
        .replace(/^(?=\.)/u, '0');
      const hint = wayOut(text);
      const answer = form.test(likely) && likely !== text ? { likely } : {};
      report(wrongType({ span, subject, expected, found: `“${text}”`, hint, ...answer }));
      return undefined;
    },
  };
}

function wayOut(text: string): string {
  return /^[0-9]+\.[0-9]{3,}$/u.test(text) ? '小数点后最多写两位' : '只写数字，不写“分”字';
}
