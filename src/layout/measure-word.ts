/** Units and measure words of several characters. */
const words = [
  ...['平方公里', '平方千米', '平方厘米', '平方米', '立方米', '公里', '公斤', '公顷', '公分', '公升'],
  ...['厘米', '毫米', '分米', '微米', '纳米', '千克', '千米', '千瓦时', '千瓦', '毫升', '毫克', '微克'],
  ...['兆瓦时', '兆瓦', '吉瓦时', '吉瓦', '千伏安', '千伏', '千卡', '千焦', '兆帕', '千帕', '海里', '英里'],
  ...['小时', '分钟', '秒钟', '刻钟', '星期', '礼拜', '季度', '周年', '周岁', '世纪', '年代', '年度', '学年'],
  ...['学时', '课时', '工时', '工日', '美元', '欧元', '港元', '日元', '英镑', '百分点', '基点', '吨公里'],
].sort((one, other) => other.length - one.length);
const firsts = new Set(words.map((word) => word.charAt(0)));

/** Things that are counted with 个 and read with it. */
const counted =
  /^个(?:多|半)?(?:工作日|自然日|交易日|百分点|基点|自然村|行政村|村民组|村民小组|小时|星期|礼拜|季度|学期|学年|学时|课时|工时|工日|单位|月|点)?/u;

/** Between digits and a measure word: powers of ten and 余, 多, 几, 来. */
const power = /^[多余几来]?[万亿千百十]{0,2}[多余几来]?/u;

/** Characters that may follow a number and measure nothing. */
const others = new Set(
  '的地得和与及或至到在是为等由以就比则并且而将被让从向按据经自于了着过也都还又再很更最不未没无若如因故可能应须需已曾正即均各其此该这那乃',
);

/** The second half of a measure word of two: 台次, 人份, 户日. */
const seconds = new Set('次份套日天年月时户期');

/** Characters that are measure words also where 次, 份, 日 follows them. */
const combining = new Set('人台架车班户场趟辆艘列批件套组例只头桌剂床吨亩项');

/** How many characters of a text, from an offset behind digits, go with the number: powers of ten and 余, 多, then a unit or a
 * measure word. This is the longest of a list, 个 with what it counts, one of two characters (台次, 人份), else any one 汉字
 * but those that measure nothing. 0 if no 汉字 follows. */
export function measureLength(text: string, at: number): number {
  const before = power.exec(text.slice(at, at + 4))?.[0].length ?? 0;
  // 千 may be a power (2千个) or belong to the unit (2千瓦).
  return Math.max(wordLength(text, at), before + wordLength(text, at + before));
}

function wordLength(text: string, at: number): number {
  const char = text[at] ?? '';
  if (!isHan(char) || others.has(char)) return 0;
  const things = char === '个' ? (counted.exec(text.slice(at, at + 6))?.[0].length ?? 0) : 0;
  const listed = firsts.has(char) ? (words.find((word) => text.startsWith(word, at))?.length ?? 0) : 0;
  const isPair = combining.has(char) && seconds.has(text[at + 1] ?? '');
  return Math.max(things, listed, isPair ? 2 : 1);
}

function isHan(char: string): boolean {
  return /^\p{Script=Han}$/u.test(char);
}
