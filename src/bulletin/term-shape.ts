import { coded } from '../fault/severity.js';
import { halfWidth } from '../field/likely.js';
import { type Placed, type Shape, unnamed, wrongType } from '../field/shape.js';
import { lookedUp } from '../field/text.js';
import { isReversed, type Term, termIn, termPattern, termWords } from './term.js';

const expected = '起止的年月';
const way = '写成2024年3月至2026年10月的样子，现任的写2026年10月起';

/** 任期, by month or by day. Finds `structure/impossible-date` and, where it ends before it begins, `structure/reversed-term`. */
export function term(): Shape<Placed<Term>> {
  const text = lookedUp();
  return {
    schema: {
      type: 'string',
      pattern: termPattern.source.replace(/^\^/u, '^\\s*').replace(/\$$/u, '\\s*$'),
      errorMessage: `应为${expected}，${way}`,
    },
    read(node, report, subject = unnamed) {
      const value = text.read(node, report, subject);
      if (!value) return undefined;
      const { span } = value;
      if (!termPattern.test(value.text)) {
        const likely = likelyTerm(value.text);
        const answer = likely === undefined ? {} : { likely };
        report(wrongType({ span, subject, expected, found: `“${value.text}”`, hint: way, ...answer }));
        return undefined;
      }
      const read = termIn(value.text);
      if ('impossible' in read) {
        const message = `${subject}里的“${read.impossible}”不是日历上有的日期`;
        report({ ...coded('structure/impossible-date'), message, span, hint: way });
        return undefined;
      }
      if (!isReversed(read.term)) return { value: read.term, span };
      const message = `${subject}的止日早于起日：${termWords(read.term)}`;
      report({ ...coded('structure/reversed-term'), message, span, hint: '请核对起止的年月' });
      return undefined;
    },
  };
}

/** The term that a writing with other figures, blanks or marks most likely means. */
function likelyTerm(text: string): string | undefined {
  const plain = halfWidth(text)
    .replace(/\s/gu, '')
    .replace(/[/／]/gu, '-')
    .replace(/(?:—+|-|~|至|到|起至)(?:今|现在|目前)$/u, '至今')
    .replace(/(?<=月|日)开始$/u, '起');
  return plain !== text && termPattern.test(plain) ? plain : undefined;
}
