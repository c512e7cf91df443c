import { labelled, listOf } from '../field/collection.js';
import { optional, required } from '../field/field-table.js';
import { mapping } from '../field/mapping.js';
import { choice, line, registerName, wholeNumber } from '../field/text.js';

/** An office's setting of a rule: not looked for, looked for as it is, or of a severity of the office's own. */
export type RuleLevel = 'off' | 'on' | 'hint' | 'warning' | 'error';

/** The values allowed behind a rule's code. */
export const ruleLevel = choice<RuleLevel>({
  关: 'off',
  开: 'on',
  提示: 'hint',
  警告: 'warning',
  错误: 'error',
});

const officeWordTable = {
  wrong: required('不用', registerName(), '不能用的词'),
  right: optional('改用', registerName(), '应改用的词；不写就只指出'),
  exceptions: optional('例外', listOf(registerName()), '含有这个词而可以用的说法'),
  level: optional(
    '级别',
    choice<Exclude<RuleLevel, 'on' | 'off'>>({ 提示: 'hint', 警告: 'warning', 错误: 'error' }),
    '提示、警告或错误，不写为警告',
  ),
  note: optional('说明', line(), '为什么，给信息员看'),
};

/** The keys under 校对. */
export const proofreadingTable = {
  rules: optional(
    '规则',
    labelled(ruleLevel),
    '各条规则开、关或改为提示、警告、错误；规则的代码见 kuaibao explain',
  ),
  words: optional('词语', listOf(mapping(officeWordTable)), '本单位不用的词和改用的词'),
  mutedWords: optional(
    '不查词语',
    listOf(registerName()),
    '本单位不查的词：自带词表里的，像错别字而没有写错的',
  ),
  staleDays: optional('过期天数', wholeNumber(1, 366), '事情过了多少天算旧闻，不写为7'),
  headlineLength: optional('标题字数', wholeNumber(5, 100), '标题最多几个字（含标点），不写为36'),
};
