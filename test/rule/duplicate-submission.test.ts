import { describe, expect, it } from 'vitest';
import { checkFiles, officeFiles } from './proof-office.js';

const body = '正文: |\n  全镇清理河道12公里，沿河村组的排水已经通畅。\n';
const head = '单位: 青鹭镇\n栏目: 工作动态\n日期: 2026-03-10\n';

function codesOf(headlines: readonly string[]): readonly string[] {
  const submissions = headlines.map((headline, i) => [`issues/0001/${i}.yaml`, `${head}${headline}${body}`]);
  return checkFiles({ ...officeFiles(), ...Object.fromEntries(submissions) }).map(({ code }) => code);
}

describe('the same submission twice', () => {
  it('is told of by headline and text', () => {
    const headline = '标题: 青鹭镇开展河道清淤\n';
    expect(codesOf([headline, headline])).toContain('structure/duplicate-submission');
  });

  it('is not told of where a headline cannot be read: it may be another', () => {
    const codes = codesOf(['标题: "青鹭镇\n', '标题: @青鹭镇开展河道清淤\n']);
    expect(codes).toContain('structure/yaml-syntax');
    expect(codes).not.toContain('structure/duplicate-submission');
  });
});
