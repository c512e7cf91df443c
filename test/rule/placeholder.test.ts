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

describe('a place left in square brackets, or before more measures', () => {
  it.each(['［此处填单位］', '[请填写日期]', '〔待定〕', '［待补充］', '[此处插入数据]'])(
    'is %s',
    (blank) => {
      expect(found(`会议由${blank}确定。`)).toEqual([`structure/placeholder ${blank}`]);
    },
  );

  it.each(['发放宣传单XX份', '办结事项××件', '走访XX家企业', '开展演练XX场次', '参加XX余名'])(
    'is in %s',
    (words) => {
      expect(found(`${words}。`).map((each) => each.split(' ')[0])).toEqual(['structure/placeholder']);
    },
  );

  it.each([
    '印发县政发〔2025〕12号文件。',
    '引自［1］和［注］。',
    '李××的诉求得到解决。',
    '××公司与××家具厂签约。',
    '通话时请拨打138××××1234。',
  ])('is not in %s', (text) => {
    expect(found(text).filter((each) => each.startsWith('structure/placeholder'))).toEqual([]);
  });
});
