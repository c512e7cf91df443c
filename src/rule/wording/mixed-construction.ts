import type { Found } from '../../passage/found.js';
import { inProse } from '../../passage/in-prose.js';
import type { Passage } from '../../passage/passage.js';
import type { PassageRule } from '../rule.js';
import { type Construction, constructions } from './mixed-construction/constructions.js';

/** 原因是 without 造成的 says “why” twice. */
const cause =
  /原因(?:主要)?是由于(?![^，。；：！？,;:]{0,40}(?:造成|导致|引起|引发|所致|致使)的?(?:[，。；！]|$))/gu;

/** A sentence that begins in one way and ends in another: 原因是由于……造成的, 根据……显示. */
export const mixedConstruction: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'wording/mixed-construction',
      milder: '“根据……显示”“大多以……为主”“截至……为止”等许多人这样写的只提示',
      title: '两种句式混在一起',
      basis: '现代汉语语法；机关校对惯例',
      fix: 'suggested',
      wrong: '全县主要以种植水稻为主。',
      right: '全县以种植水稻为主。',
    },
  ],
  check: (passage) => {
    const { text } = passage;
    const mixed = constructions().flatMap((each) =>
      text.includes(each.holds) ? inProse(passage, each.pattern).map((match) => toFound(match, each)) : [],
    );
    const causes = text.includes('是由于') ? inProse(passage, cause) : [];
    return [...mixed, ...causes.map((match) => causeTwice(passage, match))];
  },
};

function toFound(
  { index, 0: found, groups = {} }: RegExpExecArray,
  { change, hint, severity }: Construction,
): Found {
  const { first = '', last = '' } = groups;
  const end = index + found.lastIndexOf(last) + last.length;
  const place = change?.group === 'last' ? end - last.length : index;
  return {
    start: index,
    end,
    message: `“${first}”和“${last}”是两种句式，混在了一起`,
    hint,
    ...(severity ? { severity } : {}),
    ...(change
      ? { changes: [{ start: place, end: place + (groups[change.group] ?? '').length, text: change.text }] }
      : {}),
  };
}

function causeTwice({ text }: Passage, { index, 0: found }: RegExpExecArray): Found {
  const start = index + found.length - 2;
  return {
    start: index,
    end: index + found.length,
    message: `出现“${text.slice(index, start + 2)}”，“原因”和“由于”重复了`,
    hint: '写成“原因是……”或“由于……”',
    changes: [{ start, end: start + 2, text: '' }],
  };
}
