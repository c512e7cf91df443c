import type { Found } from '../../passage/found.js';
import { inProse } from '../../passage/in-prose.js';
import type { PassageRule } from '../rule.js';
import { respectiveParts } from './parts/respective.js';
import { summedMeasures } from './parts/summed-measure.js';

/** A figure and its parts: 12人（男7女6）, 18户，其中新建12户、改建5户. */
const whole = new RegExp(
  `(?<![\\d.．—～-])(\\d{1,8}(?:\\.\\d+)?)(${summedMeasures})(?:乡镇)?([一-鿿]{0,8})(?:（([^（）]{3,80})）|，(其中)：?([^。；！？（）]{3,80})(?=[。；！？]|$))`,
  'gu',
);
const part = /^(?:其中)?[：:]?([一-鿿]{1,12}?)(?:有|为|共)?(\d{1,8}(?:\.\d+)?)([万亿]?[一-鿿]{1,2})?$/u;
/** A part whose kind stands behind its number: 12个镇. */
const counted = /^(?:其中)?[：:]?(?:有|为|共)?(\d{1,8})(个)(镇|乡)$/u;
/** Parts without marks between them: 男7女6. */
const run = /^(?:[一-鿿]{1,4}\d{1,6}[一-鿿]?){2,4}$/u;
const notAdding =
  /比|较|同比|环比|增|减|约|近|多|余|超|占|每|以上|以下|左右|累计|预计|计划|目标|第|不足|最|平均|等(?![级候])/u;

/** Pairs that a thing is one of and no third: both together are all. */
const complements: readonly (readonly [string, string])[] = [
  ['男', '女'],
  ['男性', '女性'],
  ['男生', '女生'],
  ['男职工', '女职工'],
  ['城镇', '农村'],
  ['城市', '农村'],
  ['党员', '群众'],
  ['干部', '群众'],
  ['在职', '退休'],
  ['在编', '编外'],
  ['合格', '不合格'],
  ['税收', '非税'],
  ['税收收入', '非税收入'],
  ['镇', '乡'],
];

/** Kinds of one thing of which it is one alone, though there may be others: together they are no more than all. */
const families: readonly RegExp[] = [
  /^(?:幼儿园|小学|初中|高中|中职|职中|职高|大学)$/u,
  /^(?:正高|副高|中级|初级)(?:职称)?$/u,
  /^(?:特大型?|大型|中型|小型|微型)$/u,
  /^(?:固定|流动)$/u,
  /^(?:国有|集体|民营|外资|私营)(?:企业)?$/u,
  /^(?:男|女)(?:性|生|职工|干部|党员)?$/u,
];

/** Parts in brackets, or behind 其中, that cannot make up their whole: two kinds that are all there is (男 and 女) with another sum, parts of one
 * sort (甲坝村, 乙塘村) in brackets with another sum, or behind 其中, or of one family (小学, 初中), with a greater one. Parts that may overlap (党员, 女性) are left alone, and so
 * are totals with a word of their own (合计), which are `number/total`'s. Parts told by 分别为 likewise. Stands at the whole's figure. */
export const parts: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'number/parts',
      title: '各部分相加与总数不符',
      basis: '算术',
      wrong: '全镇派出河道保洁员12人（男7女6）。',
      right: '全镇派出河道保洁员13人（男7女6）。',
    },
  ],
  check: (passage) => [
    ...(/\d[一-鿿]{1,12}(?:（|，其中)/u.test(passage.text)
      ? inProse(passage, whole).flatMap((match) => judge(match))
      : []),
    ...respectiveParts(passage),
  ],
};

function judge({
  0: all,
  1: number = '',
  2: unit = '',
  3: noun = '',
  4: bracket,
  5: among,
  6: behind,
  index,
}: RegExpExecArray): readonly Found[] {
  const words = bracket ?? behind ?? '';
  const read = partsOf(words, unit);
  if (!read) return [];
  const sum = read.reduce((so, { value }) => so + value, 0);
  const claimed = Number(number);
  if (Math.abs(sum - claimed) < 0.0001) return [];
  const labels = read.map(({ label }) => label);
  const isAll = areAll(labels);
  const isFamily =
    new Set(labels).size === labels.length &&
    families.some((kind) => labels.every((label) => kind.test(label)));
  const isAmong = among !== undefined || words.startsWith('其中');
  if (!isAll && !isFamily && !areOfOneSort(labels)) return [];
  // 17个街道，其中12个镇: of what a word between names there may be more.
  const mayBeFewer = noun !== '' || (!isAll && (isAmong || isFamily));
  if (mayBeFewer && sum < claimed) return [];
  const decimals = Math.max(...read.map(({ decimals: each }) => each));
  const end = index + number.length + unit.length;
  return [
    {
      start: index,
      end,
      message: `各部分相加是${sum.toFixed(decimals)}${unit}，总数写的是“${number}${unit}”`,
      hint: `请核对总数和“${all.slice(number.length + unit.length + 1).replace(/）$/u, '')}”，看是哪个数写错了`,
    },
  ];
}

interface Part {
  readonly label: string;
  readonly value: number;
  readonly decimals: number;
}

/** The parts that words list, all of the whole's unit or all without one; none if a piece is anything else. */
function partsOf(words: string, unit: string): readonly Part[] | undefined {
  if (notAdding.test(words)) return undefined;
  const pieces = run.test(words)
    ? (words.match(/[一-鿿]+?\d+[人名户个]?/gu) ?? [])
    : words.split(/[，、；和]/u);
  const matches = pieces.map((piece) => {
    const [, value, measure, label] = counted.exec(piece.trim()) ?? [];
    return label === undefined ? part.exec(piece.trim()) : ['', label, value, measure];
  });
  const read = matches.flatMap((match): readonly (Part & { readonly unit: string })[] =>
    match
      ? [
          {
            label: match[1] ?? '',
            value: Number(match[2]),
            decimals: (match[2] ?? '').split('.')[1]?.length ?? 0,
            unit: match[3] ?? '',
          },
        ]
      : [],
  );
  const units = new Set(read.map((each) => each.unit));
  const isOneUnit = units.size === 1 && (units.has(unit) || units.has(''));
  return read.length >= 2 && read.length === matches.length && isOneUnit ? read : undefined;
}

/** Whether two labels name the two kinds that there are: 男 and 女, 贫困村 and 非贫困村, 已完成 and 未完成. */
function areAll(labels: readonly string[]): boolean {
  const [one = '', other = ''] = labels;
  if (labels.length !== 2) return false;
  const isPair = (a: string, b: string): boolean =>
    complements.some(([left, right]) => left === a && right === b) ||
    b === `非${a}` ||
    b === `不${a}` ||
    b === `未${a}` ||
    (a.startsWith('已') && b === `未${a.slice(1)}`);
  return isPair(one, other) || isPair(other, one);
}

/** Whether labels are of one sort, so that nothing is counted twice: 甲坝村 and 乙塘村, 县级 and 镇级, 新建 and 改建. */
function areOfOneSort(labels: readonly string[]): boolean {
  const ends = new Set(labels.map((label) => label.slice(-1)));
  return (
    new Set(labels).size === labels.length &&
    ends.size === 1 &&
    /^[村镇乡县市区级类建社组局校院路河库]$/u.test([...ends].join(''))
  );
}
