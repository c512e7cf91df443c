import { describe, expect, it } from 'vitest';
import { mend } from '../../src/mend/mend.js';
import { checkFiles, officeFiles } from '../rule/proof-office.js';

const path = 'issues/0001/稿件.yaml';
const right =
  '单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇开展河道清淤\n日期: 2026-03-10\n正文: |\n  全镇清理河道12公里。\n  沿河村组的排水已经通畅。\n';
const joint = right.replace('单位: 青鹭镇', '单位:\n  - 青鹭镇\n  - 白蘋镇');
const bare = '全镇清理河道12公里。\n沿河村组的排水已经通畅。\n';

function mended(text: string) {
  const office = { ...officeFiles(), [path]: text };
  const { files, left } = mend((replaced) =>
    checkFiles({ ...office, ...Object.fromEntries([...replaced].map(([name, file]) => [name, file.text])) }),
  );
  return {
    text: files.get(path)?.text ?? text,
    left: left.map(({ code, message, hint }) => `${code} ${message}；${hint ?? ''}`),
  };
}

describe('a clerk’s slip is put right by --fix', () => {
  it.each([
    ['full-width colons', right.replaceAll(': ', '：'), right],
    ['no space behind colons', right.replaceAll(': ', ':'), right],
    ['a body at the left edge', right.replace(/ {2}/gu, ''), right],
    ['a body at the left edge, without a bar', right.replace(/ {2}/gu, '').replace(' |', ''), right],
    ['a space before some keys', right.replace(/^(?=[单栏标])/gmu, ' '), right],
    ['an equals sign', right.replace('标题: ', '标题='), right],
    ['a semicolon', right.replace('标题: ', '标题；'), right],
    ['a sign of ratio', right.replace('标题: ', '标题∶ '), right],
    ['two colons', right.replace('标题:', '标题::'), right],
    ['a value below its key', right.replace('标题: ', '标题:\n'), right],
    ['a tab behind a colon', right.replace('标题: ', '标题:\u3000'), right],
    ['quotation marks round a unit', right.replace('青鹭镇\n', '“青鹭镇”\n'), right],
    ['quotation marks round a section', right.replace('工作动态', '“工作动态”'), right],
    ['a full stop behind a section', right.replace('工作动态', '工作动态。'), right],
    [
      'brackets of another kind',
      right.replace('青鹭镇\n', '［青鹭镇，白蘋镇］\n'),
      right.replace('青鹭镇\n', '[青鹭镇, 白蘋镇]\n'),
    ],
    ['full-width dashes', joint.replaceAll('- 青', '－ 青').replaceAll('- 白', '－ 白'), joint],
    ['dots', joint.replaceAll('- 青', '·青').replaceAll('- 白', '·白'), joint],
    ['no space behind dashes', joint.replace('- 青', '-青').replace('- 白', '-白'), joint],
    [
      'dashes at the left edge',
      joint.replace('  - 青', '-青').replace('  - 白', '-白'),
      joint.replaceAll(/ {2}- /gu, '- '),
    ],
    [
      'a blank line of full-width spaces',
      right.replace('里。\n', '里。\n\u3000\u3000\n'),
      right.replace('里。\n', '里。\n\n'),
    ],
    ['a blank line with a tab', right.replace('里。\n', '里。\n\t\n'), right.replace('里。\n', '里。\n\n')],
    [
      'a blank line of full-width spaces between keys',
      right.replace('标题', '\u3000\n标题'),
      right.replace('标题', '\n标题'),
    ],
    ['a stop behind the bar', right.replace('|', '|。'), right],
    ['a comma behind a bar of another width', right.replace('|', '｜，'), right],
    ['a colon behind the bar', right.replace('|', '|：'), right],
    ['a fence of Markdown', `\`\`\`yaml\n${right}\`\`\`\n`, right],
  ])('%s', (_, written, text) => {
    expect(mended(written)).toEqual({ text, left: [] });
  });

  it('and dashes between two submissions, where a key follows', () => {
    const second = right
      .replaceAll('青鹭镇', '白蘋镇')
      .replace('清理河道12公里', '植树千株')
      .replace('沿河村组的', '各村')
      .replace('-10', '-09');
    expect(mended(`${right}———\n${second}`)).toEqual({ text: `${right}---\n${second}`, left: [] });
  });

  it.each([
    [
      'a body as a list',
      right.replace(' |', '').replace(/^ {2}(?=[全沿])/gmu, '  - '),
      /写在“\|”下面，一行一段，不写“- ”/u,
    ],
    ['keys as a list', right.replace(/^(?=[单栏标日正])/gmu, '- '), /行首不要写“- ”/u],
    ['another name of a key', right.replace('标题', '题目'), /您是不是要写“标题”？/u],
    ['yet another', right.replace('栏目', '类别'), /您是不是要写“栏目”？/u],
    ['no keys at all', bare, /没有“单位: …”这样的键/u],
    ['a colon and a space in a value', right.replace('开展', '会议: '), /单引号，或改用全角冒号/u],
    [
      'a key among the text',
      `${right.replace('日期: 2026-03-10\n', '')}  日期: 2026-03-10\n`,
      /像是“日期”这一项缩进多了.*请删去行首的空格/u,
    ],
    ['an open quote', right.replace('标题: ', '标题: "'), /请补上，或给整个值加上单引号/u],
  ])('or told with the way out: %s', (_, written, way) => {
    expect(mended(written).left.join('\n')).toMatch(way);
  });
});

describe('a line at the margin behind the body', () => {
  it.each(['以上请审阅', '收到请回复'])(
    'is told of, and not taken into it, where it is no sentence: %s',
    (line) => {
      const { text, left } = mended(`${right}${line}\n`);
      expect(text).toBe(`${right}${line}\n`);
      expect(left.join('\n')).toContain('“正文”的每一行前要缩进两个半角空格');
    },
  );

  it('is taken into it where it is one', () => {
    expect(mended(`${right}两岸种上了柳树。\n`)).toEqual({ text: `${right}  两岸种上了柳树。\n`, left: [] });
  });
});

describe('a text that YAML cannot read', () => {
  const head = right.slice(0, right.indexOf('正文'));
  const lines = [
    '会议要求：一要备足物资，二要落实值守。',
    '何满仓说：大家要早做准备。',
    '他说：“防汛无小事。”',
  ];
  const all = ['全镇清理河道12公里。', ...lines];
  const told = '正文要写成“正文: |”，下面每行前空两格；';

  it.each([
    ['at the left edge', all],
    ['at the left edge, with a colon in its first line', lines],
    ['behind full-width spaces', all.map((line) => `　　${line}`)],
  ])('and that has no key is told of once, and left as it is: %s', (_, text) => {
    const written = `${head}${text.join('\n')}\n`;
    const { text: after, left } = mended(written);
    expect(after).toBe(written);
    expect(left).toEqual([expect.stringContaining(told)]);
  });

  it.each([
    ['at the left edge', all, ''],
    ['behind full-width spaces', all.map((line) => `　　${line}`), ' |'],
    ['behind a tab', all.map((line) => `\t${line}`), ' |'],
  ])('for its lines are not indented keeps its colons: %s', (_, text, bar) => {
    const { text: after, left } = mended(`${head}正文:${bar}\n${text.join('\n')}\n`);
    expect(after).toBe(`${head}正文: |\n${all.map((line) => `  ${line}\n`).join('')}`);
    expect(left).toEqual([]);
  });

  it('keeps a last line that begins like a key behind the indent of the others', () => {
    const text = ['全镇清理河道12公里。', '备注：以上情况属实。'].map((line) => `　　${line}\n`).join('');
    expect(mended(`${head}正文: |\n${text}`).text).toBe(
      `${head}正文: |\n  全镇清理河道12公里。\n  备注：以上情况属实。\n`,
    );
  });

  it.each([
    ['that is at the left edge too', ''],
    ['that is indented', '  '],
  ])('no line below it is made a key, which might be its last: below a text %s', (_, indent) => {
    const last = '备注：以上情况属实。\n';
    const { text, left } = mended(`${head}正文: |\n${indent}全镇清理河道12公里。\n${last}`);
    expect(text).toBe(`${head}正文: |\n  全镇清理河道12公里。\n${last}`);
    expect(left).toEqual([
      expect.stringMatching(/“备注”后面出现全角冒号.*是正文里的一句话时，请在这一行前空两格/u),
    ]);
  });

  it('a key below it is one where the others have full-width colons too', () => {
    const written = `${right}备注: 已核对。\n`;
    expect(mended(written.replaceAll(': ', '：'))).toEqual({ text: written, left: [] });
  });

  it('a slip of a key is one', () => {
    expect(mended(right.replace('标题: ', '标提：')).left.join('\n')).toContain('您是不是要写“标题”？');
    expect(mended(right.replace('标题: ', '题目：')).left.join('\n')).toContain('您是不是要写“标题”？');
  });
});
