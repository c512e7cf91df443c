import { listOfPeople, severalPeople } from '../field/people.js';
import { type Shape, unnamed, wrongType } from '../field/shape.js';
import { registerName } from '../field/text.js';
import type { SourceText } from '../source/text.js';

/** More than the longest name with its middle dots. */
const longest = 16;

/** The name of one person, short enough to stand beside an issue's number. */
export function personName(): Shape<SourceText> {
  const name = registerName();
  return {
    ...name,
    read(node, report, subject = unnamed) {
      const value = name.read(node, report, subject);
      if (!value) return undefined;
      const { text, span } = value;
      const people = severalPeople(text);
      const isSeveral = people !== undefined || /[、，；]/u.test(text);
      if (!isSeveral && [...text].length <= longest) return value;
      const hint = isSeveral ? '几个人的写成列表，每人一行，行首写“- ”' : `姓名不超过${longest}个字`;
      const answer = people ? listOfPeople(value, people) : {};
      report(wrongType({ span, subject, expected: '一个人的姓名', found: `“${text}”`, hint, ...answer }));
      return undefined;
    },
  };
}
