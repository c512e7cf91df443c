import { printedTexts } from '../../bulletin/printed-texts.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { type SourceText, spanWithin } from '../../source/text.js';
import type { BulletinRule } from '../rule.js';

/** The sample names that `init` wrote, left in the configuration. */
export const sampleName: BulletinRule = {
  sees: 'bulletin',
  codes: ['structure/sample-name'],
  check: (bulletin) => printedTexts(bulletin).flatMap(sampleNamesIn),
};

function sampleNamesIn(text: SourceText): readonly Diagnostic[] {
  return [...text.text.matchAll(/某某/gu)].map(({ index }) => ({
    ...coded('structure/sample-name'),
    message: '“某某”是样例，会印出来',
    span: spanWithin(text, index, index + 2),
    hint: '请换成实际的名称或姓名',
  }));
}
