import { oneOrMore } from '../field/collection.js';
import { date } from '../field/date.js';
import { optional, required } from '../field/field-table.js';
import { type MappingOf, mapping } from '../field/mapping.js';
import { line, prose } from '../field/text.js';

const instructionTable = {
  leader: required('领导', line(), '作批示的领导，写姓名；不在领导名册里的，前面写职务，空一格'),
  date: optional('日期', date(), '批示的日期，如2024-03-14'),
  content: required('内容', prose(), '批示的原话，一行一段'),
};

/** 批示: the words of a leader on a submission, or on the issue as a whole. */
export type Instruction = MappingOf<typeof instructionTable>;

/** One 批示 or several, each a mapping of 领导, 日期 and 内容. */
export const instructions = oneOrMore(mapping(instructionTable));

/** Their keys that hold running text, as users write them. */
export const instructionProse: readonly string[] = [instructionTable.content.key];
