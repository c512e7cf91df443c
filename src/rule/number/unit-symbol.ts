import { type Found, replacement } from '../../passage/found.js';
import { inProse } from '../../passage/in-prose.js';
import type { Passage } from '../../passage/passage.js';
import type { PassageRule } from '../rule.js';

const pattern = /(?<=\d[万亿]?)[ \u3000]?(mm|cm|dm|km|hm|m|M|KM|Km|CM|MM)\^?([23])(?![\w.²³])/gu;

/** Of those that offices use, in Chinese; the square hectometre is the hectare. */
const names: Readonly<Record<string, string>> = {
  mm2: '平方毫米',
  cm2: '平方厘米',
  m2: '平方米',
  km2: '平方公里',
  hm2: '公顷',
  cm3: '立方厘米',
  m3: '立方米',
};

/** An area or a volume whose unit has its 2 or 3 on the line: 1200m2. */
export const unitSymbol: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/unit-symbol',
      title: '面积、体积单位的写法不对',
      basis: 'GB 3101—1993 3.3；GB 3100—1993',
      fix: 'safe',
      wrong: '全镇新建活动场地1200m2。',
      right: '全镇新建活动场地1200平方米。',
    },
  ],
  check: (passage) =>
    /[mM]\^?[23]/u.test(passage.text) ? inProse(passage, pattern).map((match) => judge(passage, match)) : [],
};

function judge(passage: Passage, { 0: found, 1: symbol = '', 2: power = '', index }: RegExpExecArray): Found {
  const unit = symbol.toLowerCase();
  const end = index + found.length;
  const sign = `${unit}${power === '2' ? '²' : '³'}`;
  const right = names[`${unit}${power}`] ?? sign;
  const { text } = passage;
  // 5m2根: five metres, two of them; 元/m2 is a sign among signs.
  const isUnsure =
    /^[根条个台片块段节套件只层车袋包桶]/u.test(text.slice(end)) || /[/／]/u.test(text.charAt(end));
  return {
    ...replacement(passage, index, end, right, `也可以写成“${sign}”，2、3要写成右上角的小字`),
    ...(isUnsure ? { isUnsure } : {}),
  };
}
