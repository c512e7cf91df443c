import { expect, it } from 'vitest';
import { mend } from '../../src/mend/mend.js';
import type { SourceFile } from '../../src/source/file.js';
import { checkFiles, filesFor } from './proof-office.js';
import { findings, wordsAt } from './prose.js';
import { rightTexts, wrongTexts } from './prose-cases.js';

const path = 'issues/0001/稿件.yaml';

function textsOf(files: ReadonlyMap<string, SourceFile>): Readonly<Record<string, string>> {
  return Object.fromEntries([...files].map(([name, { text }]) => [name, text]));
}

wrongTexts('character/html', [
  ['清淤&nbsp;河道12公里。', '&nbsp;', '清淤河道12公里。'],
  ['清理河道12公里。<br/>', '<br/>', '清理河道12公里。'],
  ['清理<span>河道12公里。', '<span>', '清理河道12公里。'],
  ['清理淤泥1200m<sup>2。', '<sup>', undefined],
  ['镇里举办Open&nbsp;Day活动。', '&nbsp;', '镇里举办Open Day活动。'],
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
  ['1) 清理河道12公里。', '1) ', '（1）清理河道12公里。'],
  ['[ ] 清理河道12公里。', '[ ] ', '清理河道12公里。'],
  ['全镇__清理河道__12公里。', '__清理河道__', '全镇**清理河道**12公里。'],
  ['清理河道12公里[1]，栽树300株。', '[1]', '清理河道12公里，栽树300株。'],
  ['![清淤现场](清淤.jpg)', '![清淤现场](清淤.jpg)', '[图片：清淤.jpg 清淤现场]'],
  ['清淤现场见![](https://www.lanpu.example/1.png)。', '![](https://www.lanpu.example/1.png)', undefined],
]);

wrongTexts('character/bullet', [
  ['● 清理河道12公里。', '● ', '清理河道12公里。'],
  ['★清理河道12公里。', '★', '清理河道12公里。'],
  ['※清理河道12公里。', '※', '清理河道12公里。'],
  ['·清理河道12公里。', '·', '清理河道12公里。'],
  ['√清理河道12公里。', '√', '清理河道12公里。'],
  ['– 清理河道12公里。', '– ', '清理河道12公里。'],
  ['清理河道12公里。▲栽树300株。', '▲', '清理河道12公里。栽树300株。'],
  ['■青鹭镇清理河道', '■', '青鹭镇清理河道', 'headline'],
]);

wrongTexts('character/lone-bar', [
  ['青鹭镇｜清理河道12公里。', '｜', undefined],
  ['青鹭镇 | 清理河道12公里。', '|', undefined],
  ['| 青鹭镇 | 12公里 |', '|', undefined],
  ['工作快讯｜青鹭镇清理河道', '｜', undefined, 'headline'],
]);

wrongTexts('character/decomposed', [
  ['引进cafe\u0301品牌。', 'e\u0301', '引进caf\u00e9品牌。'],
  ['“ni\u030c”读第三声。', 'i\u030c', '“n\u01d0”读第三声。'],
  ['店名“か\u3099らす”。', 'か\u3099', '店名“がらす”。'],
  ['引进cafe\u0301品牌', 'e\u0301', '引进caf\u00e9品牌', 'headline'],
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
  ['character/markdown', '1)清理河道。\n2)栽树300株。', '1)|2)'],
  ['character/bullet', '●清理河道。\n●栽树300株。', '●|●'],
])('%s is found in %j', (code, text, words) => {
  expect(wordsAt(findings(code, text))).toBe(words);
});

it('mends without asking what can be nothing else', () => {
  const safe = (text: string) =>
    checkFiles(filesFor(text)).flatMap(({ code, fix }) => (fix?.safe ? [code] : []));
  expect(safe('# 主要做法\n全镇清理河道12公里。')).toEqual(['character/markdown']);
  expect(safe('按照`清淤方案`清理河道。')).toEqual(['character/markdown']);
  expect(safe('&nbsp;&nbsp;清理河道12公里。')).toEqual(['character/html', 'character/html']);
  for (const each of [
    '- 清理河道。',
    '~~清理河道~~栽树。',
    '1) 清理河道。',
    '●清理河道。',
    '#青鹭镇清理河道。',
  ])
    expect(safe(each)).toEqual([]);
});

it.each(['---', '***', '* * *', '```'])('takes a line of %s away, whole', (line) => {
  const right = '清理河道12公里。\n栽树300株。';
  for (const text of [
    right.replace('\n', `\n${line}\n`),
    right.replace('\n', `\n\n${line}\n`),
    `${line}\n${right}`,
    `${right}\n${line}`,
  ]) {
    const { files } = mend((edited) => checkFiles({ ...filesFor(text), ...textsOf(edited) }));
    expect(files.get(path)?.text.replace('\n\n', '\n')).toBe(filesFor(right)[path]);
  }
});

it('leaves a line that parts what was meant to be two submissions', () => {
  const found = findings('character/markdown', '清理河道12公里。\n---\n单位: 白蘋镇');
  expect(found.map(({ fix }) => fix)).toEqual([undefined]);
});

it('says nothing of the bars of a table, but of those in neighbouring sentences', () => {
  expect(findings('character/lone-bar', '村|户数\n甲坝村|12户\n乙塘村|5户')).toEqual([]);
  const told = findings('character/lone-bar', '快讯｜甲坝村清理河道12公里。\n快讯｜乙塘村栽树300株。');
  expect(wordsAt(told)).toBe('｜|｜');
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
