import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { spanWithin } from '../../source/text.js';
import type { IssueRule } from '../rule.js';

/** Seven or eight digits with or without an area code and an extension; a service number of five; 400 and 800 numbers. */
const good =
  /^(?:(?:[(（]0\d{2,3}[)）]|0\d{2,3}[- ]?)?[1-9]\d{6,7}(?:(?:-|－|转)\d{1,6})?|[19]\d{4}|[48]00-?\d{3,4}-?\d{3,4})$/u;

const office = (phone: string): string =>
  `刊名: 工作快报\n编发单位: 岚浦县人民政府办公室\n栏目:\n  - 工作动态\n单位:\n  - 青鹭镇\n联系:\n  电话: ${phone}\n`;

/** A telephone or fax number under 联系 that nobody could call. */
export const phone: IssueRule = {
  sees: 'issue',
  codes: ['issue/phone'],
  faults: [
    {
      code: 'issue/phone',
      title: '联系电话的位数不对',
      basis: '固定电话7或8位，前面可加区号；服务号码5位',
      wrong: { 'bulletin.yaml': office('0500-712012') },
      right: { 'bulletin.yaml': office('0500-7120127') },
    },
  ],
  check: ({ bulletin }) =>
    bulletin.contact
      .filter(({ label }) => /电话|传真|热线/u.test(label.text))
      .flatMap(({ label, text }) =>
        [...text.text.matchAll(/(?:[(（]0\d{2,3}[)）]|[^、，,；;/（）()\s]|(?<=\d{3}) (?=\d{7}))+/gu)]
          .filter(({ 0: number }) => /\d/u.test(number) && !good.test(number))
          .map(({ 0: number, index }): Diagnostic => {
            const message = `“${label.text}”出现“${number}”，应为7或8位号码（可加区号）或5位服务号码`;
            const span = spanWithin(text, index, index + number.length);
            return { ...coded('issue/phone'), message, span, hint: '请核对号码，数字用半角' };
          }),
      ),
};
