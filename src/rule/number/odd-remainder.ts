import { inProse } from '../../passage/in-prose.js';
import type { PassageRule } from '../rule.js';

/** A number that is not round, with 余 or 多, before what is counted one by one: 12余公里 has a rest that may be meant, and 119多次出警 is a telephone's. */
const pattern =
  /(?<![\d.．〇零A-Za-z])\d{1,3}[1-9]([余多])(?=[人名户家件项处条场份台套座]|(?<=余)次|个(?!月|小时|百分点))/gu;

/** 余 or 多 behind a number that is not round: 15余人. What is over stands behind a round number: 10余人. */
export const oddRemainder: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/odd-remainder',
      title: '“余”“多”用在不是整十、整百的数后面',
      basis: '机关行文惯例：“余”“多”表示整数后的零头',
      wrong: '镇里组织15余人清理河道。',
      right: '镇里组织10余人清理河道。',
    },
  ],
  check: (passage) =>
    /\d[余多]/u.test(passage.text)
      ? inProse(passage, pattern).map(({ index: start, 0: found, 1: word = '' }) => ({
          start,
          end: start + found.length,
          message: `出现“${found}”，“${word}”用在整十、整百的数后面`,
          hint: `请核对人数、件数：是确数就删去“${word}”，是约数就写成“${found.slice(0, -2)}0${word}”一类`,
        }))
      : [],
};
