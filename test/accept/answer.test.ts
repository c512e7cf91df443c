import { describe, expect, it } from 'vitest';
import { answerTo } from '../../src/accept/answer.js';
import { readBulletin } from '../../src/bulletin/read-bulletin.js';
import { coded } from '../../src/fault/severity.js';
import { officeFiles } from '../rule/proof-office.js';

const { value: bulletin } = readBulletin({
  path: 'bulletin.yaml',
  text: officeFiles()['bulletin.yaml'] ?? '',
});

/** How it is kept that a text is no slip. */
function answered(text: string, reason?: string) {
  const span = { file: { path: 'issues/0001/稿件.yaml', text }, start: 0, end: text.length };
  if (!bulletin) throw new Error('no bulletin');
  const finding = { ...coded('wording/unlikely'), message: '', span };
  return answerTo(finding, { bulletin, words: new Set(), ...(reason === undefined ? {} : { reason }) });
}

describe('the answer that a character is no slip', () => {
  it.each(['圣产', '齐心携力', '区块链产业苑'])('is the word: %s', (word) => {
    expect(answered(word)).toEqual({ kind: 'word', word });
    expect(answered(word, '原文如此')).toEqual({ kind: 'word', word });
  });

  it.each(['圣', '圣**产**', '圣\n  产', '大数据区块链产业'])('is a comment where %s is no word', (text) => {
    expect(answered(text)).toEqual({ kind: 'noReason' });
    expect(answered(text, '原文如此')).toEqual({
      kind: 'comment',
      code: 'wording/unlikely',
      reason: '原文如此',
    });
  });
});
