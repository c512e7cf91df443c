import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { type SourceText, spanWithin } from '../source/text.js';

const patterns: readonly RegExp[] = [
  /【(?:待[补定核填][^】]*|请[^】]*填[^】]*|此处[^】]*)】/gu,
  /（(?:待[补定核填]|此处填写)[^）]*）/gu,
  // Not the masked part of a number: 138××××1234.
  /(?<![0-9×ＸXx*])[×ＸX]{3,}(?![0-9×ＸXx*])/gu,
  /(?:(?<![0-9])20)?[×ＸX]{1,4}(?=[年月日时])/gu,
  // Two of them before a measure: 投资XX万元.
  /(?<![0-9A-Za-zＸ×])[×ＸXx]{2}(?=[万亿元亩个名人户条处次项吨米%])/gu,
  /(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])/gu,
  /<[^<>\s]*[\u3400-\u9fff][^<>]*>/gu,
  /_{3,}|＿{3,}/gu,
];

/** What a template or a draft left to be filled in: 【待补】, ×××, TODO, ＿＿＿. Finds `structure/placeholder`. */
export function placeholdersIn(texts: readonly (SourceText | undefined)[]): readonly Diagnostic[] {
  return texts.flatMap((text) => (text ? blanksIn(text) : []));
}

function blanksIn(text: SourceText): readonly Diagnostic[] {
  return patterns.flatMap((pattern) =>
    [...text.text.matchAll(pattern)].map(({ 0: found, index }) => ({
      code: 'structure/placeholder',
      severity: 'error',
      message: `出现没有填写的占位文字“${found}”`,
      span: spanWithin(text, index, index + found.length),
      hint: '请换成实际内容，或删去',
    })),
  );
}
