import type { Bulletin } from '../../bulletin/bulletin.js';
import { particularTexts } from '../../bulletin/particulars.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { type SourceText, spanWithin } from '../../source/text.js';
import { placeholdersIn } from '../placeholder.js';
import type { BulletinRule } from '../rule.js';

/** Places left to be filled in in the configuration; and, as a hint, the sample names that `init` wrote. */
export const bulletinPlaceholder: BulletinRule = {
  sees: 'bulletin',
  codes: ['structure/placeholder', 'structure/sample-name'],
  check(bulletin) {
    const texts = textsOf(bulletin);
    return [...placeholdersIn(texts), ...texts.flatMap(sampleNamesIn)];
  },
};

function textsOf(bulletin: Bulletin) {
  const { nameplate, issuingOffice, retentionNotice, signOff, distribution, contact, particulars } = bulletin;
  const labelled = [...signOff, ...contact, ...distribution].map(({ text }) => text);
  const texts = [...nameplate, issuingOffice, retentionNotice, ...labelled, ...particularTexts(particulars)];
  return texts.filter((text) => text !== undefined);
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
