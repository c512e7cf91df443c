import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../src/host/memory.js';
import { untimed } from '../../src/judge/judge.js';
import { checkTexts } from '../../src/session/check-texts.js';
import { openTargets } from '../../src/session/target.js';
import { standardLimits } from '../../src/source/limits.js';

const office = `刊名: 快报
编发单位: 县办
栏目: [工作动态]
单位: [青鹭镇, 苇港镇]
计分:
  采用: 5
  上级采用: 10
`;
const submission = '单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇开展河道清淤\n正文: 全镇清理河道12公里。\n';
const ledger = (item: string): string =>
  `上级采用:\n  - {日期: 2026-03-20, 期: 1, 稿件: ${item}, 依据: 《溪原信息》第30期}\n`;

function hostWith(files: Readonly<Record<string, string>>) {
  return memoryHost(
    Object.entries(files).map(([path, text]) => [`/office/${path}`, new TextEncoder().encode(text)] as const),
  );
}

async function found(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const findings = await checkTexts(hostWith(files), '/office');
  return findings.map(({ code, span }) => `${span.file.path} ${code}`);
}

const files = {
  'bulletin.yaml': office,
  'issues/1/issue.yaml': '期号: 1\n日期: 2026-03-12\n',
  'issues/1/青鹭镇.yaml': submission,
};

describe('a ledger', () => {
  it('is found by a check of its office, and sees what is 停用', async () => {
    expect(await found({ ...files, '台账/2026.yaml': ledger('青鹭镇') })).toEqual([]);
    expect(await found({ ...files, '台账/2026.yaml': ledger('苇港镇') })).toEqual([
      '台账/2026.yaml ledger/unknown-item',
    ]);
    const withheld = {
      ...files,
      'issues/1/乙.yaml': submission
        .replace('青鹭镇开展河道清淤', '两镇共建水渠')
        .replace('正文', '停用: 是\n正文'),
    };
    expect(await found({ ...withheld, '台账/2026.yaml': ledger('两镇共建水渠') })).toEqual([]);
  });

  it('is checked alone by its path, or by that of its folder', () => {
    const host = hostWith({ ...files, '台账/2026.yaml': ledger('苇港镇') });
    for (const path of ['台账/2026.yaml', '台账']) {
      const targets = openTargets(
        host,
        [path],
        { workingDirectory: '/office', limits: standardLimits },
        untimed,
      );
      expect(targets.map(({ paths }) => paths)).toEqual([['台账/2026.yaml']]);
      expect(targets[0]?.judge(new Map()).diagnostics.map(({ code }) => code)).toEqual([
        'ledger/unknown-item',
      ]);
    }
  });

  it('is no submission of an issue that lies in its office’s own folder', async () => {
    const { 'bulletin.yaml': bulletin } = files;
    const own = {
      'bulletin.yaml': bulletin,
      'issue.yaml': files['issues/1/issue.yaml'],
      '青鹭镇.yaml': submission,
    };
    expect(await found({ ...own, '台账/2026.yaml': ledger('青鹭镇') })).toEqual([]);
    expect(await found({ ...own, '台账/2026.yaml': ledger('苇港镇') })).toEqual([
      '台账/2026.yaml ledger/unknown-item',
    ]);
  });

  it('may name an issue of the year before', async () => {
    const more = {
      ...files,
      'issues/0/issue.yaml': '期号: 50\n日期: 2025-12-30\n',
      'issues/0/苇港镇.yaml': submission.replaceAll('青鹭镇', '苇港镇'),
    };
    const text = ledger('苇港镇').replace('期: 1', '期: 2025年第50期');
    expect(await found({ ...more, '台账/2026.yaml': text })).toEqual([]);
    expect(await found({ ...more, '台账/2026.yaml': text.replace('2025年', '') })).toEqual([
      '台账/2026.yaml ledger/unknown-item',
    ]);
  });
});
