import { replacement } from '../../passage/found.js';
import { inProse } from '../../passage/in-prose.js';
import type { PassageRule } from '../rule.js';

/** Symbols as GB 3100 has them. */
const symbols: readonly string[] = [
  'kg',
  'mg',
  'km',
  'cm',
  'mm',
  'kW',
  'MW',
  'GW',
  'kWh',
  'kV',
  'kVA',
  'Hz',
  'kHz',
  'MHz',
  'GHz',
  'kPa',
  'MPa',
  'dB',
  'mL',
  'mAh',
];
const right: ReadonlyMap<string, string> = new Map(symbols.map((symbol) => [symbol.toLowerCase(), symbol]));
/** A number and what looks like one of them. */
const pattern = new RegExp(
  `(?<![A-Za-z0-9.—-])(\\d+(?:\\.\\d+)?[万亿]?)[ \\u3000]?(${symbols.join('|')})(?![A-Za-z0-9²³/·-])`,
  'giu',
);

/** A unit's symbol in the wrong case: 1.2KG. Part of a model's number (ZR-10KV) is no unit. */
export const unitCase: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/unit-case',
      title: '计量单位符号的大小写不对',
      basis: 'GB 3100—1993 6.1；GB 3101—1993 3.3',
      fix: 'suggested',
      wrong: '每袋净重2.5KG。',
      right: '每袋净重2.5kg。',
    },
  ],
  check: (passage) =>
    /\d[万亿 \u3000]?[A-Za-z]/u.test(passage.text)
      ? inProse(passage, pattern).flatMap(({ 0: found, 2: symbol = '', index }) => {
          const wanted = right.get(symbol.toLowerCase());
          // mw may be mW as well, which is a thousand-millionth of it.
          if (wanted === undefined || wanted === symbol || symbol === 'mw') return [];
          const end = index + found.length;
          return [
            replacement(
              passage,
              end - symbol.length,
              end,
              wanted,
              '单位符号要区分大小写，也可以写成中文名称',
            ),
          ];
        })
      : [],
};
