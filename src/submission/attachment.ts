import { oneOrMore } from '../field/collection.js';
import { optional, required } from '../field/field-table.js';
import { type MappingOf, shorthand } from '../field/mapping.js';
import { line, lookedUp } from '../field/text.js';

const attachmentTable = {
  name: required('名称', line(), '附件的名称，后面不加标点，前面不写序号'),
  file: optional(
    '文件',
    lookedUp(),
    '附件的文件，另起一页印在后面：文字（.txt）、表格（.xlsx、.csv）或图片（.jpg、.png）',
  ),
};

/** 附件: its name, and the file that is printed on pages of its own. */
export type Attachment = MappingOf<typeof attachmentTable>;

/** One attachment or several, each a name or a mapping of 名称 and 文件. */
export const attachments = oneOrMore(shorthand(attachmentTable, 'name'));
