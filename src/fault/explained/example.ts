import type { Example } from '../fault.js';

/** An example that is whole files. */
type Files = Exclude<Example, string>;

/** An example whose submission is given whole. */
export function submission(text: string): Files {
  return { 'issues/0001/稿件.yaml': text };
}

/** A submission without fault, but for the lines that stand in place of some of its own. */
export function entry(lines: Readonly<Record<string, string>>): Files {
  const usual = {
    单位: '单位: 青鹭镇',
    栏目: '栏目: 工作动态',
    标题: '标题: 青鹭镇开展河道清淤',
    日期: '日期: 2026-03-10',
    正文: '正文: 全镇清理河道12公里，沿河村组的排水已经通畅。',
  };
  const written = Object.values({ ...usual, ...lines }).filter((line) => line !== '');
  return submission(`${written.join('\n')}\n`);
}

/** An issue's sheet, beside a submission without fault. */
export function sheet(lines: string): Files {
  return { 'issues/0001/issue.yaml': lines };
}

/** A configuration that names no more than the submission without fault needs, with some lines added; the names given are put in
 * place of its own. */
export function bulletin(
  lines: string,
  {
    nameplate = '工作快报',
    office = '岚浦县人民政府办公室',
    section = '工作动态',
  }: { nameplate?: string; office?: string; section?: string } = {},
): Files {
  const head = `刊名: ${nameplate}\n编发单位: ${office}\n`;
  return { 'bulletin.yaml': `${head}栏目:\n  - ${section}\n单位:\n  - 青鹭镇\n${lines}` };
}
