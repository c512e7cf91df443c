import { describe, expect, it } from 'vitest';
import { checkFiles, officeFiles } from './proof-office.js';

/** The message to a unit that the register does not hold. */
function hint(unit: string, registered: readonly string[]): string | undefined {
  const files = officeFiles();
  const bulletinYaml = (files['bulletin.yaml'] ?? '').replace(
    /单位:\n[\s\S]*?(?=署名:)/u,
    `单位:\n${registered.map((name) => `  - ${name}\n`).join('')}`,
  );
  const path = 'issues/0001/稿件.yaml';
  const item = `单位: ${unit}\n栏目: 工作动态\n标题: 全县推进河道清淤\n正文: 全县清理河道12公里。\n`;
  return checkFiles({ ...files, 'bulletin.yaml': bulletinYaml, [path]: item }).find(
    ({ code }) => code === 'structure/unknown-unit',
  )?.hint;
}

describe('a unit that is not registered', () => {
  it.each([
    ['县交通局', ['县水利局', '县公安局', '县交通运输局'], '县交通运输局'],
    ['县农业局', ['县林业局', '县农业农村局'], '县农业农村局'],
    ['县文化局', ['县文化和旅游局', '县教育局'], '县文化和旅游局'],
    ['青路镇', ['青鹭镇', '白蘋镇'], '青鹭镇'],
    ['县农业农材局', ['县农业农村局', '县水利局'], '县农业农村局'],
  ])('%s may have been meant to be another: %j', (unit, registered, meant) => {
    expect(hint(unit, registered)).toBe(`您是不是要写“${meant}”？`);
  });

  it.each([
    ['县交通局', ['县水利局', '县公安局', '县交警支队']],
    ['县水务局', ['县水利局', '县税务局']],
    ['县财政局', ['县民政局', '县住房和城乡建设局']],
    ['乙镇', ['甲镇', '丙镇']],
    ['县医院', ['县中医院', '县人民医院']],
  ])('%s is none of %j', (unit, registered) => {
    expect(hint(unit, registered)).toBe('请核对名称，或在 bulletin.yaml 的“单位”中登记');
  });
});
