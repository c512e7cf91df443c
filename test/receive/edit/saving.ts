import type { Pick } from './edit.js';
import { bodyOf, type WordPackage } from './package.js';
import { isolate, runText, textRuns } from './run.js';
import { around, childOf, element, insertAfter, insertBefore, within } from './xml.js';

/** Leaves in a document what Word leaves there when it saves: numbers of sittings and paragraphs, where pages broke, what it checked,
 * where the cursor stood, and runs parted for no reason. */
export function saveAsWord(opened: WordPackage, pick: Pick): void {
  const { attributes } = opened.document;
  attributes['xmlns:w14'] = 'http://schemas.microsoft.com/office/word/2010/wordml';
  attributes['mc:Ignorable'] = [...new Set([...(attributes['mc:Ignorable'] ?? '').split(' '), 'w14'])]
    .join(' ')
    .trim();
  const paragraphs = within(bodyOf(opened), 'w:p');
  for (const [i, { attributes: own }] of paragraphs.entries()) {
    own['w14:paraId'] = hexadecimal(0x10000000 + i);
    own['w14:textId'] = '77777777';
    own['w:rsidR'] ??= '00A77B3E';
    own['w:rsidRDefault'] = '00A77B3E';
  }
  const full = paragraphs.filter((paragraph) => textRuns(paragraph).some((run) => runText(run).length > 4));
  for (let i = 0; i < 4; i++) {
    const paragraph = full[pick(full.length)];
    if (!paragraph) break;
    const [run] = textRuns(paragraph).filter((each) => runText(each).length > 4);
    if (!run) continue;
    const text = childOf(run, 'w:t');
    if (i === 0 && text) insertBefore(text, element('w:lastRenderedPageBreak'));
    if (i === 1) {
      insertBefore(run, element('w:proofErr', { 'w:type': 'gramStart' }));
      insertAfter(run, element('w:proofErr', { 'w:type': 'gramEnd' }));
    }
    if (i > 1) isolate(paragraph, 1, 3);
  }
  const last = full[pick(full.length)];
  const [run] = last ? textRuns(last) : [];
  if (run && !around(run, 'w:ins'))
    insertBefore(
      run,
      element('w:bookmarkStart', { 'w:id': '9001', 'w:name': '_GoBack' }),
      element('w:bookmarkEnd', { 'w:id': '9001' }),
    );
}

function hexadecimal(number: number): string {
  return number.toString(16).toUpperCase().padStart(8, '0');
}
