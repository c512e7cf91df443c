import { expect, it } from 'vitest';
import { memoryHost } from '../../src/host/memory.js';
import { planOf } from '../../src/issue/plan.js';
import { formatPlan } from '../../src/report/plan.js';
import { compileIssue } from '../../src/session/compile-issue.js';
import { planIssue } from '../../src/session/plan-issue.js';
import { readParts } from '../output/docx/package-parts.js';

const issue = '/单位/issues/0002';
const text = '书房已经开放，居民可以借书，三千册图书由县图书馆定期更换，志愿者每天轮流值守，晚间九点关门。';
const pond = '竹里社区疏浚池塘三口，清出淤泥二百方，岸边补栽柳树四十株，居民出工一百二十人次。';

function submission(unit: string, headline: string, body: string, more = ''): string {
  return `单位: ${unit}\n栏目: 动态\n标题: ${headline}\n${more}正文: ${body}\n`;
}

const files = new Map([
  ['/单位/bulletin.yaml', '刊名: 檐下信息\n编发单位: 檐下办\n栏目: [动态]\n单位: [檐下社区, 竹里社区]\n'],
  ['/单位/issues/0001/issue.yaml', '期号: 1\n日期: 2025-04-04\n'],
  [
    '/单位/issues/0001/竹里.yaml',
    submission('竹里社区', '竹里社区疏浚池塘', pond, '停用: 是\n') +
      `---\n${submission('竹里社区', '竹里社区修好水井', '水井已经修好，居民可以打水。')}`,
  ],
  [`${issue}/issue.yaml`, '期号: 2\n日期: 2025-04-11\n次序: [檐下社区建成书房]\n'],
  [`${issue}/檐下.yaml`, submission('檐下社区', '檐下社区建成书房', text)],
  // An older text of the same, and one that came too late.
  [
    `${issue}/旧稿.yaml`,
    submission('檐下社区', '檐下社区建成书房', text.replace('九点', '八点'), '停用: 是\n'),
  ],
  [
    `${issue}/球场.yaml`,
    submission('竹里社区', '竹里社区开放球场', '球场已经开放,居民可以打球。', '日期: 2025-04-12\n停用: 是\n'),
  ],
  [`${issue}/竹里.yaml`, submission('竹里社区', '竹里社区疏浚池塘', pond, '停用: 否\n')],
]);

const host = memoryHost(files);
const surroundings = { host, workingDirectory: issue, environment: {} };
const planned = planIssue(issue, surroundings);
if (!planned.issue) throw new Error('the issue does not read');
const arranged = planned.issue;

it('a withheld submission is checked, and stands in the way of none that is printed', () => {
  // Not told: that two texts are alike, in this issue or the one before; that the pin means two; that an event is later than the issue.
  expect(planned.diagnostics.map(({ code, span }) => `${span.file.path} ${code}`)).toEqual([
    '球场.yaml punctuation/halfwidth',
  ]);
});

it('the plan leaves it out, and tells of it at the end', () => {
  const { sections, withheld } = planOf(arranged);
  expect(sections.flatMap(({ entries }) => entries.map(({ file }) => file))).toEqual([
    '檐下.yaml',
    '竹里.yaml',
  ]);
  expect(withheld).toEqual([
    { file: '旧稿.yaml', index: 1, contributors: ['檐下社区'], headline: '檐下社区建成书房' },
    { file: '球场.yaml', index: 1, contributors: ['竹里社区'], headline: '竹里社区开放球场' },
  ]);
  expect(formatPlan(arranged)).toBe(`第2期　2025年4月11日　共 2 篇，另有 2 篇停用

【动态】
  1. 檐下社区建成书房（檐下社区）
     檐下.yaml　次序：在指定的稿件中排第1
  2. 竹里社区疏浚池塘（竹里社区）
     竹里.yaml　次序：未指定，排在指定的稿件之后

停用的稿件，不印出
  -  檐下社区建成书房（檐下社区）
     旧稿.yaml
  -  竹里社区开放球场（竹里社区）
     球场.yaml
`);
});

it('no output holds it, and the record counts it among the inputs', async () => {
  const options = { format: ['txt', 'docx'], fonts: 'embedded', draft: true } as const;
  const { made } = await compileIssue(host, { directory: issue, output: '/out', options }, surroundings);
  const [printed, word] = made?.outputs ?? [];
  const parts = readParts(Buffer.from(word?.bytes ?? []));
  const words = new TextDecoder().decode(printed?.bytes) + (parts.get('word/document.xml') ?? '');
  expect(words.match(/居民可以借书/gu)).toHaveLength(2);
  expect(words).not.toMatch(/球场|八点/u);
  // Who approves the draft is not told of what is wrong in it, nor that it was left out.
  expect(parts.get('word/comments.xml') ?? '').not.toContain('须改正');
  expect(made?.rest.leftOut).toBe(0);
  expect(made?.manifest.version).toBe(2);
  expect(made?.manifest.inputs.map(({ path }) => path)).toEqual([
    'issues/0002/檐下.yaml',
    'issues/0002/竹里.yaml',
    'issues/0002/旧稿.yaml',
    'issues/0002/球场.yaml',
    'issues/0002/issue.yaml',
    'bulletin.yaml',
  ]);
});
