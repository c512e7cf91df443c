import { describe, expect, it } from 'vitest';
import { checkBulletinFile } from '../../src/check.js';

const bulletinYaml = '刊名: 桑垭快报\n编发单位: 桑垭县办公室\n栏目: [动态]\n单位: [甲镇]\n';

/** The findings on a key of 版式: severity and code. */
function foundOf(setting: string): readonly string[] {
  const { diagnostics } = checkBulletinFile({
    path: 'bulletin.yaml',
    text: `${bulletinYaml}版式: {${setting}}\n`,
  });
  return diagnostics.map(({ severity, code }) => `${severity} ${code}`);
}

describe('the red', () => {
  it.each([
    ['FFFFFF', ['error style/faint-red', 'hint style/deviation']],
    ['FFE0E0', ['error style/faint-red', 'hint style/deviation']],
    ['FFB0B0', ['error style/faint-red', 'hint style/deviation']],
    ['FF9090', ['warning style/faint-red', 'hint style/deviation']],
    ['FF7070', ['warning style/faint-red', 'hint style/deviation']],
    ['E0FFFF', ['error style/faint-red', 'hint style/deviation']],
    ['000000', ['hint style/deviation']],
    ['FF0000', ['hint style/deviation']],
    ['C00000', []],
    ['D00000', []],
  ])('%s', (red, found) => {
    expect(foundOf(`红色: '${red}'`)).toEqual(found);
  });
});

describe('a value out of its range is an error that says the range', () => {
  it.each([
    ['上边距: 14', '15到55之间'],
    ['上边距: 56', '15到55之间'],
    ['左边距: 9', '10到44之间'],
    ['左边距: 45', '10到44之间'],
    ['每页行数: 0', '10到45之间'],
    ['每页行数: 46', '10到45之间'],
    ['每行字数: 9', '10到60之间'],
    ['每行字数: 61', '10到60之间'],
    ['正文字号: 0', '9到26磅'],
    ['正文字号: 5', '9到26磅'],
    ['正文字号: 72', '9到26磅'],
    ['正文字号: 初号', '9到26磅'],
  ])('%s', (setting, range) => {
    const text = `${bulletinYaml}版式: {${setting}}\n`;
    const { diagnostics } = checkBulletinFile({ path: 'bulletin.yaml', text });
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['error']);
    expect(diagnostics[0]?.message).toContain(range);
    expect(diagnostics[0]?.span.start).toBe(text.indexOf(setting.split(' ')[1] ?? ''));
  });
});

describe('headings of levels', () => {
  it('that are turned off are listed as a deviation', () => {
    expect(foundOf('层次标题: 否')).toEqual(['hint style/deviation']);
    expect(foundOf('层次标题: 是')).toEqual([]);
  });
});
