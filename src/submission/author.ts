import { listOfPeople, severalPeople } from '../field/people.js';
import { type Shape, unnamed, wrongType } from '../field/shape.js';
import { line } from '../field/text.js';
import type { SourceText } from '../source/text.js';

/** One author, a person or a group. Several people in one value are printed as they stand, but warned of: those of a list are parted by
 * a blank, as titles have it. */
export function author(): Shape<SourceText> {
  const text = line();
  return {
    ...text,
    read(node, report, subject = unnamed) {
      const value = text.read(node, report, subject);
      const people = value && severalPeople(value.text);
      if (!people) return value;
      const finding = wrongType({
        span: value.span,
        subject,
        expected: '一个人的姓名',
        found: `“${value.text}”`,
        hint: '几个人的写成列表，每人一行，行首写“- ”',
        ...listOfPeople(value, people),
      });
      report({ ...finding, severity: 'warning' });
      return value;
    },
  };
}
