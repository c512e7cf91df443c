import { expect, it } from 'vitest';
import { findings, wordsAt } from './prose.js';
import { rightTexts, wrongTexts } from './prose-cases.js';

wrongTexts('character/html', [
  ['清淤&nbsp;河道12公里。', '&nbsp;', '清淤河道12公里。'],
  ['清理河道12公里。<br/>', '<br/>', '清理河道12公里。'],
  ['清理<span>河道12公里。', '<span>', '清理河道12公里。'],
  ['清理淤泥1200m<sup>2。', '<sup>', undefined],
  ['清理河道&amp;水渠12公里。', '&amp;', '清理河道&水渠12公里。'],
]);

wrongTexts('character/markdown', [
  ['## 清理河道12公里。', '## ', '清理河道12公里。'],
  ['# 清理河道12公里。', '# ', '清理河道12公里。'],
  ['- 清理河道12公里。', '- ', '清理河道12公里。'],
  ['* 清理河道12公里。', '* ', '清理河道12公里。'],
  ['> 清理河道12公里。', '> ', '清理河道12公里。'],
  ['按照`清淤方案`清理河道。', '`清淤方案`', '按照清淤方案清理河道。'],
  [
    '详见[清淤方案](https://www.lanpu.example/a)。',
    '[清淤方案](https://www.lanpu.example/a)',
    '详见清淤方案。',
  ],
  ['~~清理河道~~疏通水渠。', '~~清理河道~~', '清理河道疏通水渠。'],
  ['*重点任务*已经完成。', '*重点任务*', '重点任务已经完成。'],
  ['清理河道12公里[^1]。', '[^1]', '清理河道12公里。'],
  ['清理河道12公里【3†source】。', '【3†source】', '清理河道12公里。'],
  ['| 青鹭镇 | 12公里 |', '| 青鹭镇 | 12公里 |', undefined],
]);

wrongTexts('character/decomposed', [
  ['引进cafe\u0301品牌。', 'e\u0301', '引进caf\u00e9品牌。'],
  ['“ni\u030c”读第三声。', 'i\u030c', '“n\u01d0”读第三声。'],
]);

wrongTexts('wording/chat-remnant', [
  ['群众说[微笑]这条路修得好。', '[微笑]', '群众说这条路修得好。'],
  ['@所有人：各村上报台账。', '@所有人：', '各村上报台账。'],
  ['各村已上报台账。[图片]', '[图片]', '各村已上报台账。'],
  ['以下是润色后的版本：各村已上报台账。', '以下是润色后的版本', undefined],
  ['各村已上报台账。本内容由AI生成。', '内容由AI生成', undefined],
]);

it.each([
  ['wording/chat-remnant', '各村已上报台账。\n发自我的iPhone', '发自我的iPhone'],
  ['wording/chat-remnant', '青鹭镇 柳春生：\n各村已上报台账。\n@柳春生 请核对。', '@柳春生 '],
  [
    'character/html',
    '推行&ldquo;河长制&rdquo;，<p style="x">清理河道。</p>',
    '&ldquo;|&rdquo;|<p style="x">|</p>',
  ],
  ['character/markdown', '# 青鹭镇\n---\n- 清理河道。', '# |---|- '],
])('%s is found in %j', (code, text, words) => {
  expect(wordsAt(findings(code, text))).toBe(words);
});

it('mends no blanks that may part columns', () => {
  const found = findings('character/html', '甲坝村&nbsp;&nbsp;12户&nbsp; 乙塘村5户。');
  expect(found.map(({ fix }) => fix)).toEqual([undefined, undefined, undefined]);
});

rightTexts('character/', {
  'character/html': [
    '甲<乙，产值3<5，R&D投入增长。',
    '“AT&T”公司到访；Q&A环节。',
    '联系人：a<b@lanpu.example>。',
  ],
  'character/markdown': [
    '**重点任务**：清理河道12公里。',
    '#春耕备耕#话题阅读量达12万次。',
    '-5℃的低温持续三天。',
    '规格为3*5米，共2*3块。',
    '经费约~500元，路径为C:\\data\\#a。',
  ],
});

rightTexts('wording/chat', {
  'wording/chat-remnant': [
    '县公安局微博@平安岚浦 发布提示。',
    '稿件来自手机客户端的有12篇。',
    '希望大家对群众有帮助。',
    '扫描二维码可预约。',
    '电子邮箱为a@lanpu.example。',
  ],
});
