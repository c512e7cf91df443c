import { oneOrMore } from '../field/collection.js';
import { date } from '../field/date.js';
import { keysOf, optional, required } from '../field/field-table.js';
import { type MappingOf, mapping } from '../field/mapping.js';
import { flag, line, lookedUp, prose } from '../field/text.js';
import { attachments } from './attachment.js';
import { author } from './author.js';
import { instructions } from './instruction.js';

/** The keys of a submission; this table also yields its JSON Schema and the template of `kuaibao new`. */
export const submissionTable = {
  contributors: required('单位', oneOrMore(lookedUp()), '报送单位的登记名称；联合报送写成列表'),
  section: required('栏目', lookedUp(), '栏目，有子栏目的写成“栏目/子栏目”'),
  headline: optional('标题', line(), '稿件的标题；简讯没有标题'),
  subtitle: optional('副题', line(), '副标题，印在标题下面，前面的破折号不用写；标题接排的没有'),
  authors: optional('作者', oneOrMore(author(), 9), '作者，印在居中的标题下面，几个人写成列表；其他的没有'),
  attendees: optional('陪同', line(), '标题后说明谁参加、谁陪同的一句话'),
  body: required('正文', prose(), '正文，一行一段，段首不空格'),
  date: optional('日期', date(), '事情发生的日期，如2024-03-14'),
  instructions: optional('批示', instructions, '领导批示，每条写领导、日期、内容，印在标题前的框里'),
  origin: optional('来源', line(), '摘自或转载自何处，如“摘自《溪原日报》”，印在报送单位后的括号里'),
  attachments: optional('附件', attachments, '附件的名称，一项一行，印在正文下面'),
  withheld: optional(
    '停用',
    flag({ 是: '检查、计入报送，不印出', 否: '照常印出' }),
    '写“是”时照常检查、计入报送，但不印出',
  ),
  sender: optional('报送人', line(), '报送人，不印出'),
  reviewer: optional('审核人', line(), '审核人，不印出'),
  phone: optional('联系电话', line(), '联系电话，不印出'),
  remark: optional('备注', prose(), '备注，不印出'),
};

export type SubmissionFields = MappingOf<typeof submissionTable>;

export const submissionShape = mapping(submissionTable, { kind: '稿件' });

/** The keys of a submission, as users write them. */
export const submissionKeys: readonly string[] = keysOf(submissionTable);
