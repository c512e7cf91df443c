import { expect, it } from 'vitest';
import type { Host } from '../../src/host/host.js';
import { memoryHost } from '../../src/host/memory.js';
import { overlaid } from '../../src/host/overlay.js';
import { planOf } from '../../src/issue/plan.js';
import { printPage } from '../../src/layout/print-page.js';
import { layOutIssue, planIssue } from '../../src/session/plan-issue.js';
import { withoutDisk } from '../host/out-of-reach.js';

const issue = '/单位/issues/0001';
const files = new Map([
  ['/单位/bulletin.yaml', '刊名: 檐下信息\n编发单位: 檐下办\n栏目: [动态]\n单位: [檐下社区, 竹里社区]\n'],
  [`${issue}/issue.yaml`, '期号: 1\n日期: 2025-04-11\n'],
  [
    `${issue}/檐下.yaml`,
    '单位: 檐下社区\n栏目: 动态\n标题: 檐下社区建成书房\n正文: 书房已经开放，居民可以借书。\n',
  ],
]);

/** The engine's results for the issue: its findings, the headlines in their order, the first page's text. */
async function made(host: Host) {
  const surroundings = { host, workingDirectory: issue, environment: {} };
  const planned = planIssue(issue, surroundings);
  if (!planned.issue) throw new Error('the issue does not read');
  const { office, issue: arranged } = planned;
  const { pagination } = await layOutIssue({ office, issue: arranged }, 'embedded', surroundings);
  return {
    findings: planned.diagnostics.map(({ code, span }) => `${span.file.path} ${code}`),
    plan: planOf(arranged).sections.flatMap(({ entries }) => entries.map(({ headline }) => headline)),
    page: pagination.pages.slice(0, 1).map(printPage).join(''),
  };
}

it('unsaved texts change findings, plan and pages, and nothing is written', async () => {
  const base = memoryHost(files);
  const encoder = new TextEncoder();
  const edited = overlaid(
    base,
    new Map([
      [
        `${issue}/檐下.yaml`,
        encoder.encode(
          '单位: 檐下社区\n栏目: 动态\n标题: 檐下社区建成球场\n正文: 球场已经开放,居民可以打球。\n',
        ),
      ],
      [
        `${issue}/竹里.yaml`,
        encoder.encode(
          '单位: 竹里社区\n栏目: 动态\n标题: 竹里社区修好水井\n正文: 水井已经修好，居民可以打水。\n',
        ),
      ],
    ]),
  );
  const { value, touched } = await withoutDisk(async () => ({
    before: await made(base),
    during: await made(edited),
    after: await made(base),
  }));
  expect(touched).toEqual([]);
  const { before, during, after } = value;
  expect(before).toMatchObject({ findings: [], plan: ['檐下社区建成书房'] });
  expect(during).toMatchObject({
    findings: ['檐下.yaml punctuation/halfwidth'],
    plan: ['檐下社区建成球场', '竹里社区修好水井'],
  });
  expect([before.page.includes('书房'), during.page.includes('书房')]).toEqual([true, false]);
  expect([during.page.includes('球场'), during.page.includes('水井')]).toEqual([true, true]);
  expect(after).toEqual(before);
  for (const [path, text] of files) {
    const read = base.read(path, Number.POSITIVE_INFINITY);
    expect(read.kind === 'bytes' && new TextDecoder().decode(read.bytes)).toBe(text);
  }
});
