import { describe, expect, it } from 'vitest';
import { assetNames } from '../../src/submission/asset-names.js';
import { directiveOf } from '../../src/submission/directive.js';

describe('directiveOf', () => {
  const read = (text: string): readonly string[] | undefined => {
    const found = directiveOf(text);
    return found && [found.kind, ...[found.name, found.rest].map(({ start, end }) => text.slice(start, end))];
  };

  it.each([
    ['[图片：现场.jpg 群众在书房阅读]', ['picture', '现场.jpg', '群众在书房阅读']],
    [
      '  [图片:图片/现场 1.png，半幅 群众在书房阅读]  ',
      ['picture', '图片/现场 1.png', '，半幅 群众在书房阅读'],
    ],
    ['［表格：清单.xlsx　各镇进度］', ['table', '清单.xlsx', '各镇进度']],
    ['[表格： 清单.csv]', ['table', '清单.csv', '']],
    ['[图片：现场]', ['picture', '现场', '']],
    ['[图片：]', ['picture', '', '']],
  ])('reads %s', (text, parts) => {
    expect(read(text)).toEqual(parts);
  });

  it.each([
    '见[图片：现场.jpg]',
    '[图片]现场.jpg',
    '【图片：现场.jpg】',
    '[图表：现场.jpg]',
    '[图片：甲.jpg][图片：乙.jpg]',
  ])('leaves %s as prose', (text) => {
    expect(directiveOf(text)).toBeUndefined();
  });
});

describe('assetNames', () => {
  it('finds the files that a submission names, wherever they stand, once each', () => {
    const text = [
      '单位: 甲镇',
      '正文: |-',
      '  印发文件：附件如下。',
      '  [图片：现场.jpg 说明]',
      '  [图片：现场.jpg]',
      '  [表格：表格/清单.csv 标题]',
      '附件:',
      '  - 名称: 实施方案',
      '    文件: 实施方案.txt',
      '  - {名称: 分工表, 文件: "分工 表.xlsx"}',
      '',
    ].join('\r\n');
    expect(assetNames(text)).toEqual(['现场.jpg', '表格/清单.csv', '实施方案.txt', '分工 表.xlsx']);
  });
});
