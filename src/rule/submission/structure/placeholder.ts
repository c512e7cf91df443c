import type { Bulletin } from '../../../bulletin/bulletin.js';
import type { Diagnostic } from '../../../diagnostic/diagnostic.js';
import { type SourceText, spanWithin } from '../../../source/text.js';
import type { BulletinRule, IssueRule, PartRule } from '../../rule.js';

const patterns: readonly RegExp[] = [
  /【(?:待[补定核填][^】]*|请[^】]*填[^】]*|此处[^】]*)】/gu,
  /（(?:待[补定核填]|此处填写)[^）]*）/gu,
  // Not the masked part of a number: 138××××1234.
  /(?<![0-9×ＸXx*])[×ＸX]{3,}(?![0-9×ＸXx*])/gu,
  /(?:(?<![0-9])20)?[×ＸX]{1,4}(?=[年月日时])/gu,
  /(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])/gu,
  /<[^<>\s]*\p{Script=Han}[^<>]*>/gu,
  /_{3,}|＿{3,}/gu,
];

/** What a template or a draft left to be filled in: 【待补】, ×××, TODO, ＿＿＿. */
export const placeholder: PartRule = {
  sees: 'part',
  codes: ['structure/placeholder'],
  check: ({ headline, attendees, body }) => inTexts([headline, attendees, body]),
};

/** The same in an issue's sheet. */
export const sheetPlaceholder: IssueRule = {
  sees: 'issue',
  codes: ['structure/placeholder'],
  check: ({ sheet }) =>
    inTexts([sheet.editorsNote, sheet.extraDistribution, ...sheet.signOff.map(({ text }) => text)]),
};

/** The same in the configuration; and, as a hint, the sample names that `init` wrote. */
export const bulletinPlaceholder: BulletinRule = {
  sees: 'bulletin',
  codes: ['structure/placeholder', 'structure/sample-name'],
  check(bulletin) {
    const texts = textsOf(bulletin);
    return [...inTexts(texts), ...texts.flatMap(sampleNamesIn)];
  },
};

function textsOf({ nameplate, issuingOffice, retentionNotice, signOff, distribution, contact }: Bulletin) {
  const { superiors, peers, subordinates } = distribution;
  const labelled = [...signOff, ...contact].map(({ text }) => text);
  const texts = [...nameplate, issuingOffice, retentionNotice, ...labelled, superiors, peers, subordinates];
  return texts.filter((text) => text !== undefined);
}

function inTexts(texts: readonly (SourceText | undefined)[]): readonly Diagnostic[] {
  return texts.flatMap((text) => (text ? placeholdersIn(text) : []));
}

function placeholdersIn(text: SourceText): readonly Diagnostic[] {
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

function sampleNamesIn(text: SourceText): readonly Diagnostic[] {
  return [...text.text.matchAll(/某某/gu)].map(({ index }) => ({
    code: 'structure/sample-name',
    severity: 'hint',
    message: '“某某”是样例，会印出来',
    span: spanWithin(text, index, index + 2),
    hint: '请换成实际的名称或姓名',
  }));
}
