import { writeBlock, writeScalar } from '../yaml/write.js';
import { submissionTable } from './fields.js';

/** A value of a submission to be written, and the remark to stand above it. */
export interface WrittenValue {
  readonly field: keyof typeof submissionTable;
  /** Several, as a list; none: the remark alone is written. */
  readonly values: readonly string[];
  readonly remark?: string;
}

/** A submission's document of some values, in their order, each under its remark. */
export function writeValues(written: readonly WrittenValue[]): string {
  const lines = written.flatMap(({ field, values, remark }) => [
    ...(remark === undefined ? [] : [`# ${onOneLine(remark)}`]),
    ...(values.length === 0 ? [] : [`${submissionTable[field].key}:${yamlOf(field, values)}`]),
  ]);
  return `${lines.join('\n')}\n`;
}

function yamlOf(field: WrittenValue['field'], values: readonly string[]): string {
  const [first = '', ...rest] = values;
  if (rest.length > 0) return `\n${values.map((each) => `  - ${writeScalar(each)}`).join('\n')}`;
  return ` ${field === 'body' || first.includes('\n') ? writeBlock(first) : writeScalar(first)}`;
}

/** Words that may be a part of a unit's text, fit for a comment: it must not begin what a comment can begin. */
function onOneLine(words: string): string {
  return words.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
