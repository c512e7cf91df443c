import { etc } from '../../prose/etc-word.js';
import type { PassageRule } from '../rule.js';

const pattern = new RegExp(`(?<=、[^。！？；：]{1,30})(?:……(?=${etc})|(?<=等)……)`, 'gu');

/** …… and 等 together behind a list: they mean the same. A list has a 、 in the same sentence; without one 等 may be to wait. */
export const ellipsisWithEtc: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'punctuation/ellipsis-with-etc',
      title: '省略号与“等”重复',
      basis: 'GB/T 15834—2011 4.11',
      fix: 'suggested',
      wrong: '集市上有竹篮、草帽、蓑衣……等手工制品。',
      right: '集市上有竹篮、草帽、蓑衣等手工制品。',
    },
  ],
  check: ({ text }) =>
    /……等|等……/u.test(text)
      ? [...text.matchAll(pattern)].map(({ index }) => ({
          start: index,
          end: index + 2,
          message: '省略号与“等”意思重复，应只用一个',
          hint: '一般留“等”，删去省略号',
          changes: [{ start: index, end: index + 2, text: '' }],
        }))
      : [],
};
