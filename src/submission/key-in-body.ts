import type { SubmissionFields } from './fields.js';
import { submissionTable } from './fields.js';

type FieldName = Exclude<keyof SubmissionFields, 'place'>;

/** A key of a submission with which a line of its body begins. */
export interface KeyInBody {
  readonly name: FieldName;
  readonly key: string;
  /** The colon and the white space round it. */
  readonly colon: string;
  /** Whether the words behind it are for the office's own use, and never printed. */
  readonly isPrivate: boolean;
  /** It is written as a key is, with a half-width colon (and, if it may be a word of the text, a space behind it): the line is none of the text. */
  readonly isWrittenAsKey: boolean;
}

const names = new Map(
  Object.entries(submissionTable).map(([name, { key }]) => [key, name as FieldName] as const),
);
const privateNames: readonly FieldName[] = ['sender', 'reviewer', 'phone', 'remark'];
const aroundText: readonly FieldName[] = ['instructions', 'origin', 'attachments'];

/** Words behind a table's 单位：. */
const measure = /^[千万亿]{0,2}(?:元|人|户|亩|吨|个|件|人次|公里|公顷|[%％])[。]?$/u;

/** The key with which a paragraph begins, if anything follows: 备注：先不要登. */
export function keyInBody(paragraph: string): KeyInBody | undefined {
  const [, key = '', colon = ''] =
    /^(\p{Script=Han}{2,4})([ \t]*[:：][ \t\u3000]*)(?=\S)/u.exec(paragraph) ?? [];
  const name = names.get(key);
  if (name === undefined || measure.test(paragraph.slice(key.length + colon.length))) return undefined;
  // A text may tell of things that are out of use (停用：3台).
  if (name === 'withheld' && !/^[是否]$/u.test(paragraph.slice(key.length + colon.length))) return undefined;
  // A text may end with a line of its own of these: 附件：1.名单.
  if (aroundText.includes(name) && !/:[ \t]/u.test(colon)) return undefined;
  const isPrivate = privateNames.includes(name);
  return { name, key, colon, isPrivate, isWrittenAsKey: (isPrivate ? /:/u : /:[ \t]/u).test(colon) };
}
