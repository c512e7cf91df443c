import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../src/bulletin/read-bulletin.js';
import { readSubmissions } from '../../src/submission/read-submissions.js';
import { sectionChoice } from '../../src/submission/submission.js';

function choiceOf(section: string) {
  const text = `单位: 甲\n栏目: ${section}\n正文: 乙。\n`;
  const [first] = readSubmissions({ path: 'a.yaml', text }, 'a.yaml').submissions;
  return first && sectionChoice(first);
}

function saidOf(sections: string) {
  const text = `刊名: 甲\n编发单位: 乙\n栏目:\n${sections}单位: [丁]\n`;
  return readBulletin({ path: 'bulletin.yaml', text }).diagnostics.map(({ code, span }) => [
    code,
    span.file.text.slice(span.start, span.end),
  ]);
}

describe('栏目', () => {
  it('is parted from the sub-section by the first slash, whatever stands behind', () => {
    expect(choiceOf('简讯')).toEqual({ section: '简讯' });
    expect(choiceOf('简讯 / 平安')).toEqual({ section: '简讯', subsection: '平安' });
    expect(choiceOf('简讯／平安/法治')).toEqual({ section: '简讯', subsection: '平安/法治' });
    expect(choiceOf('简讯/平安／法治')).toEqual({ section: '简讯', subsection: '平安／法治' });
  });

  it('has no slash in its name, where it would be taken for that', () => {
    expect(saidOf('  - 快讯/要闻\n')).toEqual([['structure/slash-in-name', '快讯/要闻']]);
    expect(saidOf('  - 名称: 快讯／要闻\n    子栏目: [平安/法治]\n')).toEqual([
      ['structure/slash-in-name', '快讯／要闻'],
    ]);
    expect(saidOf('  - 快讯·要闻\n')).toEqual([]);
  });
});
