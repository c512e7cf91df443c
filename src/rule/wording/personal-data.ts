import type { Found } from '../../passage/found.js';
import type { PassageRule } from '../rule.js';

const identity =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu;
const mobile = /(?<![\dA-Za-z.])1[3-9]\d(?:\d{8}|([- ])\d{4}\1\d{4})(?![\dA-Za-z]|\.\d|[元吨亿万千])/gu;
/** By the issuers' first digits, also in groups of four. */
const card =
  /(?<![\dA-Za-z.])(?:62|60|35|9558|4\d|5[1-5])\d{2}[ -]?(?:\d{4}[ -]?){2,3}\d{0,7}(?![\dA-Za-z]|\.\d)/gu;

/** A person's identity number (its check digit right), mobile number or bank card (Luhn's sum right). Masked ones
 * (138****5678) are spared, and other long numbers. The finding does not repeat the number. */
export const personalData: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'wording/personal-data',
      title: '有身份证号码、手机号码或银行卡号',
      basis: '《中华人民共和国个人信息保护法》；机关校对惯例',
      wrong: '种粮大户可拨打13800138000预约农机。',
      right: '种粮大户可拨打0500-7120127预约农机。',
    },
  ],
  check({ text }) {
    if (!/\d{4}/u.test(text)) return [];
    const identities = places(text, identity, '身份证号码', isIdentity);
    const free = (each: Found) => !identities.some(({ start, end }) => each.start < end && start < each.end);
    return [
      ...identities,
      ...places(text, card, '银行卡号', isCard).filter(free),
      ...places(text, mobile, '手机号码', () => true),
    ];
  },
};

function places(
  text: string,
  pattern: RegExp,
  kind: string,
  isOne: (found: string) => boolean,
): readonly Found[] {
  return [...text.matchAll(pattern)]
    .filter(([found]) => isOne(found))
    .map(({ index, 0: found }) => ({
      start: index,
      end: index + found.trimEnd().length,
      message: `出现${kind}，属于个人信息，不应公开`,
      hint: '删去，或者中间几位换成*；要留联系方式的，写办公电话',
    }));
}

/** GB 11643—1999: the weights of the seventeen digits, the check character by the remainder. */
function isIdentity(found: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(found[i]), 0);
  return '10X98765432'[sum % 11] === found[17]?.toUpperCase();
}

function isCard(found: string): boolean {
  const digits = found.replaceAll(/[ -]/gu, '');
  if (digits.length < 16 || digits.length > 19) return false;
  if (digits.length > 16 && !/^(?:62|60|9558)/u.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
