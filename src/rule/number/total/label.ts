/** How much a total takes in: 小计 a group, 合计 and 共计 all, 总计 also several 合计. */
export type TotalRank = 1 | 2 | 3;

const ranks: Readonly<Record<string, TotalRank>> = { 小计: 1, 合计: 2, 共计: 2, 总计: 3 };
const label = /^(?:[\p{Script=Han}]{0,6})?(小计|合计|共计|总计)(?:数|数量)?(?:[（(][^（）()]{1,10}[）)])?$/u;

/** Words of a label without blanks: 合　计 is 合计. */
export function labelWords(text: string): string {
  return text.replace(/[\s\u3000]/gu, '');
}

/** The rank of a total by its label: 合　计, 全市合计, 合计（万元）; undefined if it is none. */
export function totalRank(text: string): TotalRank | undefined {
  const [, word = ''] = label.exec(labelWords(text)) ?? [];
  return /累计|平均/u.test(text) ? undefined : ranks[word];
}

/** Heads of columns, or of rows, whose figures do not add up, or are no figures. */
const notAdding =
  /率|比|均|单价|价格|售价|排名|名次|位次|排序|序号|编号|代码|号码|电话|年龄|年份|年度|日期|时间|增幅|增长|增减|升降|涨|跌|指数|得分|评分|分数|总分|系数|密度|亩产|单产|浓度|温度|湿度|水位|标准|倍|累计|备注|最[高低大小多少]|[%％‰]/u;

export function mayAddUp(head: string): boolean {
  return !notAdding.test(labelWords(head));
}

/** Parts of what stands above them, not of the total. */
export function isAmong(text: string): boolean {
  return /其中|^(?:[#＃*]|[-—]{1,2})|扣除|减[:：]|不含/u.test(labelWords(text));
}

const ordinals: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}、/u,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/u,
  /^\d{1,2}[.．、](?!\d)/u,
  /^[（(]\d{1,2}[）)]/u,
];

/** Which level of ordinals a label begins with, from 0; -1 if with none. */
export function ordinalLevel(text: string): number {
  return ordinals.findIndex((ordinal) => ordinal.test(text));
}
