import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { type SourceText, spanWithin } from '../../source/text.js';
import type { SubmissionRule } from '../rule.js';

const pattern =
  /【(?:待[补定核填][^】]*|请[^】]*填[^】]*|此处[^】]*)】|[×ＸX]{3,}|(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])|<[^<>\s]*[\p{Script=Han}][^<>]*>|（(?:待[补定核填]|此处填写)[^）]*）|_{3,}|＿{3,}/gu;

/** What a template or a draft left to be filled in: 【待补】, ×××, TODO, ＿＿＿. */
export const placeholder: SubmissionRule = {
  sees: 'submission',
  codes: ['structure/placeholder'],
  check({ headline, attendees, body }) {
    return [headline, attendees, body].flatMap((text) => (text ? placeholdersIn(text) : []));
  },
};

function placeholdersIn(text: SourceText): readonly Diagnostic[] {
  return [...text.text.matchAll(pattern)].map(({ 0: found, index }) => ({
    code: 'structure/placeholder',
    severity: 'error',
    message: `出现没有填写的占位文字“${found}”`,
    span: spanWithin(text, index, index + found.length),
    hint: '请换成实际内容，或删去',
  }));
}
