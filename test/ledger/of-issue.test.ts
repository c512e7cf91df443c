import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/issue/arrange.js';
import { readSheet } from '../../src/issue/sheet.js';
import { contributionsOf } from '../../src/ledger/of-issue.js';
import { readSubmissions } from '../../src/submission/read-submissions.js';
import { officeWith } from './scoring-case.js';

const { bulletin } = officeWith('计分:\n  采用: 5\n');

function contributions(files: Readonly<Record<string, string>>) {
  const sheet = readSheet({ path: 'issue.yaml', text: '期号: 12\n日期: 2026-03-12\n' }).value;
  if (!sheet) throw new Error('no sheet');
  const submissions = Object.entries(files).flatMap(
    ([path, text]) => readSubmissions({ path, text }, path).submissions,
  );
  return contributionsOf(arrange(bulletin, sheet, submissions), true);
}

const entry = '单位: [青鹭镇, 县水利局]\n栏目: 工作动态\n标题: 青鹭镇开展河道清淤\n';

describe('the contributions to an issue', () => {
  it('are its entries in the order printed, then what is 停用', () => {
    const found = contributions({
      '简讯.yaml':
        '单位: 苇港镇\n栏目: 简讯\n正文: 3月4日，**组织**农技人员开展春耕技术培训，一百二十名农户到会听讲。\n',
      '停用.yaml':
        '单位: 白蘋镇\n栏目: 信息专报\n标题: 白蘋镇渔业\n停用: 是\n正文: |\n  全镇渔业稳定。\n  [图片：鱼.jpg 鱼塘]\n',
      '青鹭镇.yaml': `${entry}批示:\n  领导: 程望舒\n  日期: 2026-03-11\n  内容: 做得及时。\n正文: |\n  清淤12公里。\n  [图片：甲.jpg 现场]\n  [图片：乙.jpg 现场]\n`,
    });
    const issue = { series: 'issue', number: 12, year: 2026 };
    const common = { date: '2026-03-12', isReleased: true };
    expect(found).toEqual([
      {
        ...common,
        item: { kind: 'issue', issue, path: '青鹭镇.yaml', index: 1, headline: '青鹭镇开展河道清淤' },
        units: ['青鹭镇', '县水利局'],
        section: '工作动态',
        form: 'entries',
        isUsed: true,
        pictures: 2,
        instructions: [{ leader: '程望舒', date: '2026-03-11' }],
      },
      {
        ...common,
        item: {
          kind: 'issue',
          issue,
          path: '简讯.yaml',
          index: 1,
          headline: '3月4日，组织农技人员开展春耕技术培训，一百二十名农户到会听',
        },
        units: ['苇港镇'],
        section: '简讯',
        form: 'briefs',
        isUsed: true,
        pictures: 0,
        instructions: [],
      },
      {
        ...common,
        item: { kind: 'issue', issue, path: '停用.yaml', index: 1, headline: '白蘋镇渔业' },
        units: ['白蘋镇'],
        section: '信息专报',
        form: 'articles',
        isUsed: false,
        pictures: 0,
        instructions: [],
      },
    ]);
  });
});
