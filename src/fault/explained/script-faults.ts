import type { Fault } from '../fault.js';
import { entry } from './example.js';

/** Words in a script that the setter cannot set. */
export const complexScriptFault: Fault = {
  code: 'layout/complex-script',
  title: '有目前还不能排印的文字',
  basis: 'Unicode 双向算法（UAX #9）和各文种的连写规则：一个字母一个字母地从左排到右，印出来是错的',
  wrong: entry({ 标题: '标题: 青鹭镇办起“ناۋايخانا”烘焙坊' }),
  right: entry({ 标题: '标题: 青鹭镇办起“馕店”烘焙坊' }),
};
