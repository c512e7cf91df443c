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
