import { inKeys, inMapping, labelled, listOf } from '../field/collection.js';
import { optional, required } from '../field/field-table.js';
import { type MappingOf, mapping } from '../field/mapping.js';
import { choice, matching, registerName, singleName, wholeNumber } from '../field/text.js';
import { points } from './points-shape.js';
import { counts } from './target-shape.js';
import { levels, tariff } from './tariff-shape.js';

/** How the points of an item of several units fall to them. */
export type Sharing = 'each' | 'split' | 'first';
/** How the points of several uses of one item come together. */
export type Again = 'add' | 'highest' | 'double';
/** Who stands before whom with the same points. */
export type Ties = 'same' | 'byUse' | 'byRegister';
/** A stretch of a year. */
export type PeriodKind = 'month' | 'quarter' | 'year';

const period = choice<PeriodKind>({ 每月: 'month', 每季: 'quarter', 每年: 'year' });

const lowShareTable = {
  below: required(
    '低于',
    matching(/^(?:100|[1-9]?[0-9])%?$/u, '百分数', '写成30%的样子', { minimum: 0, maximum: 100 }),
    '采用率低于多少，如30%',
  ),
  points: required('扣分', points(), '扣几分'),
  period: optional('周期', period, '每月、每季或每年算一次，不写为每月'),
};

const thresholdTable = {
  period: optional('周期', period, '每月、每季或每年算一次，不写为每年'),
  sent: optional('报送', wholeNumber(), '报送满几篇'),
  used: optional('采用', wholeNumber(), '采用满几篇'),
  points: required('得分', points(), '达到的得几分，没有达到的不得分'),
};

const spanCapTable = {
  month: optional('每月', points(), '一个月最多几分'),
  year: optional('每年', points(), '一年最多几分'),
};
const partCap = mapping(spanCapTable);

/** The parts of a score that a cap may stand on. */
const capTable = {
  ...spanCapTable,
  sent: optional('报送', partCap, '报送分最多几分'),
  used: optional('采用', partCap, '采用分（约稿的在内）最多几分'),
  higher: optional('上级采用', partCap, '上级采用分最多几分'),
  instruction: optional('批示', partCap, '批示分最多几分'),
  bonus: optional('加分', partCap, '加分最多几分'),
};

const groupTable = {
  name: required('名称', registerName(), '这一组叫什么，如乡镇、县直部门'),
  units: optional('单位', listOf(singleName()), '这一组的单位；有一组可以不写，是其余的单位'),
  targets: optional('任务', counts(), '这一组每个单位一年的任务，写了就代替各组共同的'),
};

/** Points under names of the office's own. */
function amounts(example: string) {
  return inMapping(labelled(points()), `写成下一层的“${example}”，每项一行，行首空两格`);
}

/** The keys under 计分. */
export const scoringTable = {
  sent: optional('报送', tariff(), '报送一篇几分，采用不采用都算；不写为0'),
  used: optional('采用', tariff(), '采用一篇几分；各栏目不同的，写成下一层'),
  invited: optional('约稿', tariff(), '约来的稿件采用一篇几分，不再算报送；不写与采用的一样'),
  picture: optional('图片', points(), '采用的稿件每张图片几分'),
  sharing: optional(
    '联合',
    choice<Sharing>(
      { 各得: 'each', 平分: 'split', 第一: 'first' },
      { 各得: '几个单位各得这一篇的分', 平分: '几个单位平分', 第一: '只计写在最前的单位' },
      { 只计第一: '第一', 均分: '平分', 每家都得: '各得' },
    ),
    '联合报送的怎样算：各得、平分或第一，不写为各得',
  ),
  higher: optional('上级采用', levels(), '上级采用一篇几分，按级别，再按种类；不写级别的，各级一样'),
  again: optional(
    '重复采用',
    choice<Again>(
      { 累加: 'add', 最高: 'highest', 翻番: 'double' },
      {
        累加: '每一次采用都计分',
        最高: '一篇只计最高的一次',
        翻番: '一篇计最高的一次，又被采用的计两倍',
      },
      { 取最高: '最高', 加倍: '翻番' },
    ),
    '同一篇又被上级采用的怎样算：累加、最高或翻番，不写为累加',
  ),
  instructions: optional('批示', levels(), '领导批示一次几分，按领导的级别'),
  factors: optional('倍数', amounts('调研: 2'), '某些种类的采用分、上级采用分乘以几，如“调研: 2”'),
  bonuses: optional('加分', amounts('参训: 2'), '台账里各种名目的加分，一次几分'),
  deductions: optional('扣分', amounts('迟报: 10'), '台账里各种名目的扣分，一次几分，不写减号'),
  base: optional('基础分', points(), '每个单位每月的基础分'),
  nothingSent: optional('零报送', points(), '一个月没有报送的，扣几分'),
  lowShare: optional(
    '采用率',
    inKeys(mapping(lowShareTable), '写成下一层的“低于: 30%”“扣分: 1”'),
    '采用率低的，扣几分；没有报送的不算',
  ),
  thresholds: optional('达标', listOf(mapping(thresholdTable)), '报送、采用满几篇的，得几分'),
  caps: optional(
    '封顶',
    inKeys(mapping(capTable), '写成下一层的“每月: 20”“每年: 120”'),
    '一个月、一年最多几分，全部的，或某一类的',
  ),
  kinds: optional(
    '种类',
    labelled(listOf(registerName())),
    '几个栏目合成一种，如“调研: [调研思考, 专题报告]”',
  ),
  targets: optional('任务', counts(), '每个单位一年的任务：报送、采用、上级采用几篇，得分多少'),
  groups: optional(
    '分组',
    listOf(inKeys(mapping(groupTable), '写成“- 名称: 乡镇”，下一行写“单位: [甲镇, 乙镇]”')),
    '各组单位分开排名',
  ),
  excluded: optional('不计单位', listOf(singleName()), '不计分、不排名的单位'),
  ties: optional(
    '同分',
    choice<Ties>(
      { 并列: 'same', 比采用: 'byUse', 按名册: 'byRegister' },
      {
        并列: '名次一样，后面的名次空出来',
        比采用: '采用多的在前，再看报送；都一样的并列',
        按名册: '名册里在前的在前',
      },
    ),
    '同分的怎样排：并列、比采用或按名册，不写为并列',
  ),
  named: optional('表扬', wholeNumber(1, 99), '通报里点名表扬每组的前几名'),
};

/** 计分 as written. */
export type ScoringFields = MappingOf<typeof scoringTable>;
