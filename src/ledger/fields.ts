import { points } from '../bulletin/points-shape.js';
import { listOf, oneOrMore } from '../field/collection.js';
import { date } from '../field/date.js';
import { keysOf, optional, required } from '../field/field-table.js';
import { type MappingOf, mapping } from '../field/mapping.js';
import { line, lookedUp, matching, singleName, wholeNumber } from '../field/text.js';

/** 12, 第12期, 增刊3, 2025年第250期. */
export const issuePattern = /^(?:([0-9]{4})年)?(增刊)?第?([0-9]{1,7})期?$/u;

const day = required('日期', date(), '哪一天的事，如2026-03-14；在这一天的月份里计分');
const units = oneOrMore(lookedUp());
const ground = required('依据', line(), '凭什么，如“《溪原信息》第30期”“县委办批示件第12号”');

/** Where an item stands: in an issue, or, without 期, under 报送 of this ledger. */
const item = {
  issue: optional(
    '期',
    matching(issuePattern, '一期的期号', '写成12、增刊3，别的年份的写成2025年第250期', { minimum: 1 }),
    '印在哪一期，如12、增刊3；别的年份的写成2025年第250期',
  ),
  item: required('稿件', line(), '稿件的标题，或稿件的文件名（不带扩展名）；期里没有的，写“报送”里的标题'),
};

const owners = { units: optional('单位', units, '记给哪个单位，不写就是这篇稿件的报送单位') };

const higherUseTable = {
  date: day,
  ...item,
  ...owners,
  level: optional('级别', lookedUp(), '哪一级采用的，写“计分”里“上级采用”的级别'),
  use: optional('种类', lookedUp(), '作为哪一种采用的，如专报；不写就看稿件的栏目'),
  ground,
};

const instructionTable = {
  date: day,
  ...item,
  ...owners,
  leader: required('领导', line(), '作批示的领导'),
  level: optional('级别', lookedUp(), '领导的级别，写“计分”里“批示”的级别'),
  use: optional('种类', lookedUp(), '哪一种稿件，不写就看稿件的栏目'),
  ground,
};

const invitationTable = { date: day, ...item, ...owners, ground };

const entryTable = {
  date: day,
  units: required('单位', units, '记给哪个单位，几个单位写成列表'),
  name: required('名目', lookedUp(), '写“计分”里“加分”或“扣分”的名目，也可以自己取，再写分值'),
  issue: item.issue,
  item: optional('稿件', line(), '为哪一篇稿件，可不写'),
  count: optional('数量', wholeNumber(1, 9999), '几次、几张，不写为1'),
  points: optional('分值', points(), '一次几分，写了就代替“计分”里的；扣分也不写减号'),
  ground,
};

const sentTable = {
  date: day,
  units: required('单位', oneOrMore(singleName()), '报送单位，几个单位写成列表'),
  headline: required('标题', line(), '稿件的标题'),
  section: optional('栏目', lookedUp(), '原想登在哪个栏目，可不写'),
  ground: optional('依据', line(), '凭什么，可不写'),
};

/** The keys of `台账/YEAR.yaml`: only what no issue holds. */
export const ledgerTable = {
  sent: optional('报送', listOf(mapping(sentTable)), '收到而没有放进任何一期的稿件'),
  invitations: optional('约稿', listOf(mapping(invitationTable)), '哪些稿件是约来的'),
  higherUses: optional('上级采用', listOf(mapping(higherUseTable)), '稿件后来被上级采用'),
  instructions: optional(
    '批示',
    listOf(mapping(instructionTable)),
    '领导后来对稿件的批示，期里已经印出的不写',
  ),
  bonuses: optional('加分', listOf(mapping(entryTable)), '其他的加分'),
  deductions: optional('扣分', listOf(mapping(entryTable)), '迟报、漏报等的扣分'),
};

/** A year's ledger as written. */
export type LedgerFields = MappingOf<typeof ledgerTable>;

export const ledgerShape = mapping(ledgerTable);

/** The keys of a ledger, as users write them. */
export const ledgerKeys: readonly string[] = keysOf(ledgerTable);

/** The keys under which entries stand, by their names in code. */
export const ledgerParts = Object.fromEntries(
  Object.entries(ledgerTable).map(([name, { key }]) => [name, key]),
) as Readonly<Record<keyof typeof ledgerTable, string>>;
