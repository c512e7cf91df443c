import { describe, expect, it } from 'vitest';
import { checkFiles, filesFor } from './proof-office.js';
import { rightTexts, wrongTexts } from './prose-cases.js';

const found = (text: string) =>
  checkFiles(filesFor(text)).map(({ code, span }) => `${code} ${span.file.text.slice(span.start, span.end)}`);

describe('what was left to be filled in', () => {
  it.each(['<填写单位>', '<日期>', '<会议地点>', '<此处写人数>'])('is %s', (blank) => {
    expect(found(`会议由${blank}确定。`)).toEqual([`structure/placeholder ${blank}`]);
  });

  it('is a masked number, but not the form of one that is described', () => {
    expect(found('印发县政发〔2025〕×××号文件。')).toEqual(['structure/placeholder ×××']);
    expect(found('地图上标注审图号GS（××××年）×××号。')).toEqual([]);
    expect(found('文号格式为〔××××〕×××号。')).toEqual([]);
  });
});

wrongTexts('punctuation/angle-brackets', [
  ['印发<<清淤办法>>，各村执行。', '<<清淤办法>>', '印发《清淤办法》，各村执行。'],
  ['印发<巡河制度>，各村执行。', '<巡河制度>', '印发《巡河制度》，各村执行。'],
  ['印发＜＜清淤办法＞＞。', '＜＜清淤办法＞＞', '印发《清淤办法》。'],
  ['印发〈〈清淤办法〉〉。', '〈〈清淤办法〉〉', '印发《清淤办法》。'],
]);

rightTexts('punctuation/angle-brackets', {
  'punctuation/angle-brackets': [
    '含水率<12%、杂质<1%的小麦优先收购。',
    '流量3<Q<5时开启一孔闸门。',
    '学习《关于〈清淤办法〉的说明》。',
  ],
});
