import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WritableHost } from '../../src/host/host.js';
import { memoryHost } from '../../src/host/memory.js';
import { Refused } from '../../src/refusal/refusal.js';
import { checkPaths } from '../../src/session/check-paths.js';
import { issuesOf } from '../../src/session/contributions.js';
import { holdSubmissions, moveSubmissions } from '../../src/session/hold-submissions.js';
import { officeBulletin } from '../../src/session/new-submission.js';
import { makeNextIssue } from '../../src/session/next-issue.js';
import { openOffice } from '../../src/session/office.js';
import { filesOf, officeOf, textAt } from './waiting-office.js';

const office = '/单位';
const first = { 'issues/0001/issue.yaml': '期号: 1\n日期: 2026-03-17\n' };
const second = { 'issues/0002/issue.yaml': '期号: 2\n日期: 2026-03-18\n' };

function submission(unit: string, body: string, more = ''): string {
  return `单位: ${unit}\n栏目: 工作动态\n标题: ${unit}修复海堤\n${more}正文: |\n  ${body}\n`;
}

function surroundings(host: WritableHost) {
  return { host, workingDirectory: office, environment: {} };
}

function hostOf(files: Readonly<Record<string, string>>): WritableHost {
  return memoryHost(officeOf(office, files));
}

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error.refusal.kind;
    throw error;
  }
  return 'done';
}

const own = '# yaml-language-server: $schema=../../.kuaibao/submission.schema.json\n';
const waiting = '# yaml-language-server: $schema=../.kuaibao/submission.schema.json\n';

describe('a submission that is held', () => {
  it('waits with its pictures and its original, and is in the next issue as it was', () => {
    const text = `${own}# 从 原稿/来稿.docx 导入\n${submission('青鹭镇', '海堤修好。\n  [图片：海堤.jpg 现场]')}`;
    const host = hostOf({
      ...first,
      'issues/0001/青鹭镇.yaml': text,
      'issues/0001/海堤.jpg': 'JPEG',
      'issues/0001/原稿/来稿.docx': 'DOCX',
    });
    const { folder, moved } = holdSubmissions(['1/青鹭镇'], undefined, surroundings(host));
    expect(folder).toBe('/单位/待用');
    expect(moved[0]?.files.map(({ to, isCopied }) => [basename(to), isCopied])).toEqual([
      ['海堤.jpg', false],
      ['来稿.docx', true],
    ]);
    expect(filesOf(host, office)).toEqual([
      'bulletin.yaml',
      'issues/0001/issue.yaml',
      'issues/0001/原稿/来稿.docx',
      '待用/原稿/来稿.docx',
      '待用/海堤.jpg',
      '待用/青鹭镇.yaml',
    ]);
    expect(textAt(host, '/单位/待用/青鹭镇.yaml')).toBe(
      text.replace(own, waiting).replace('导入\n', '导入\n# 留自2026年第1期\n'),
    );
    makeNextIssue({ today: '2026-03-18' }, surroundings(host));
    expect(filesOf(host, office).filter((path) => !path.startsWith('issues/0001'))).toEqual([
      'bulletin.yaml',
      'issues/0002/issue.yaml',
      'issues/0002/原稿/来稿.docx',
      'issues/0002/海堤.jpg',
      'issues/0002/青鹭镇.yaml',
    ]);
    expect(textAt(host, '/单位/issues/0002/青鹭镇.yaml')).toBe(text);
  });

  it('is checked as it waits, and is no issue and no file without one', async () => {
    const host = hostOf({ ...first, 'issues/0001/青鹭镇.yaml': submission('青鹭镇', '海堤修好。。') });
    holdSubmissions(['issues/0001/青鹭镇.yaml'], undefined, surroundings(host));
    for (const path of ['.', '待用', '待用/青鹭镇.yaml']) {
      const { found } = await checkPaths([path], { fonts: 'embedded' }, surroundings(host));
      const own = found.filter(({ span }) => span.file.path.startsWith('待用'));
      expect(own.map(({ code }) => code)).toEqual(['punctuation/repeated']);
      expect(found.map(({ code }) => code)).not.toContain('structure/missing-sheet');
    }
    expect(openOffice(host, office).issues()).toEqual(['issues/0001']);
  });

  it('is told as sent for its issue and not used, and as used once it is in another', () => {
    const host = hostOf({
      ...first,
      'issues/0001/青鹭镇.yaml': submission('青鹭镇', '修好。'),
      'issues/0001/柳陂镇.yaml': submission('柳陂镇', '修完。'),
    });
    holdSubmissions(['1/柳陂镇'], undefined, surroundings(host));
    const bulletin = officeBulletin(office, surroundings(host));
    const told = () =>
      issuesOf(office, bulletin, surroundings(host)).issues.map(({ facts, count }) => {
        const counted = count();
        const all = counted.by === 'none' ? [] : counted.contributions;
        return [
          facts.number,
          ...all.map(({ units, isUsed }) => `${units.join()}${isUsed ? '登' : '未登'}`).sort(),
        ];
      });
    expect(told()).toEqual([[1, '柳陂镇未登', '青鹭镇登']]);
    makeNextIssue({ today: '2026-03-18' }, surroundings(host));
    expect(told()).toEqual([
      [1, '青鹭镇登'],
      [2, '柳陂镇登'],
    ]);
  });

  it('waits for the issue that is named, or goes into it where it is there', () => {
    const files = { ...first, 'issues/0001/青鹭镇.yaml': 'A\n', 'issues/0001/柳陂镇.yaml': 'B\n' };
    const host = hostOf({ ...files, ...second });
    expect(holdSubmissions(['1/青鹭镇'], '2', surroundings(host)).folder).toBe('/单位/issues/0002');
    expect(holdSubmissions(['1/柳陂镇'], '5', surroundings(host)).folder).toBe('/单位/待用/第5期');
    expect(refusal(() => holdSubmissions(['2/青鹭镇'], '0', surroundings(host)))).toBe('noLaterIssue');
    expect(refusal(() => holdSubmissions(['柳陂镇'], undefined, surroundings(host)))).toBe('nothingThere');
    expect(refusal(() => holdSubmissions(['待用/第5期/柳陂镇.yaml'], '5', surroundings(host)))).toBe(
      'alreadyThere',
    );
    expect(refusal(() => moveSubmissions(['2/青鹭镇'], '2', surroundings(host)))).toBe('alreadyThere');
    expect(refusal(() => moveSubmissions(['issues/0002/issue.yaml'], '1', surroundings(host)))).toBe(
      'noSubmission',
    );
  });

  it('stays where its issue was released', async () => {
    const host = hostOf({
      ...first,
      ...second,
      'issues/0001/青鹭镇.yaml': submission('青鹭镇', '海堤修好。'),
    });
    const released = await openOffice(host, office).release('1', { format: ['txt'], fonts: 'embedded' });
    expect([released.refusal, released.findings.map(({ code }) => code)]).toEqual([undefined, []]);
    expect(refusal(() => moveSubmissions(['1/青鹭镇'], '2', surroundings(host)))).toBe('releasedSubmission');
    const before = filesOf(host, office);
    expect(refusal(() => holdSubmissions(['青鹭镇'], undefined, surroundings(host)))).toBe(
      'releasedSubmission',
    );
    expect(filesOf(host, office)).toEqual(before);
  });
});

describe('a submission of a file with several', () => {
  const three = `${own}# 从 原稿/三篇.docx 导入\n${submission('青鹭镇', '一。')}---\n# 第二篇\n${submission('柳陂镇', '二。\n  [图片：共用.jpg]')}---\n${submission('青鹭镇', '三。\n  [图片：共用.jpg]')}`;

  it('goes alone; what the others name, too, is copied', () => {
    const host = hostOf({
      ...first,
      ...second,
      'issues/0001/三篇.yaml': three,
      'issues/0001/共用.jpg': 'JPEG',
    });
    moveSubmissions(['1/三篇#2'], '2', surroundings(host));
    expect(textAt(host, '/单位/issues/0002/三篇.yaml')).toBe(
      `${own}# 从 原稿/三篇.docx 导入\n# 第二篇\n${submission('柳陂镇', '二。\n  [图片：共用.jpg]')}`,
    );
    expect(textAt(host, '/单位/issues/0001/三篇.yaml')).toBe(
      `${own}# 从 原稿/三篇.docx 导入\n${submission('青鹭镇', '一。')}---\n${submission('青鹭镇', '三。\n  [图片：共用.jpg]')}`,
    );
    expect(filesOf(host, office)).toContain('issues/0001/共用.jpg');
    expect(filesOf(host, office)).toContain('issues/0002/共用.jpg');
    moveSubmissions(['1/三篇#1', '1/三篇#2'], '2', surroundings(host));
    expect(filesOf(host, office).filter((path) => path.startsWith('issues/'))).toEqual([
      'issues/0001/issue.yaml',
      'issues/0002/issue.yaml',
      'issues/0002/三篇-2.yaml',
      'issues/0002/三篇.yaml',
      'issues/0002/共用.jpg',
    ]);
    expect(refusal(() => moveSubmissions(['2/三篇#2'], '1', surroundings(host)))).toBe('notParted');
  });
});

describe('nothing is lost by moving', () => {
  const names = ['甲', '乙', '丙'];
  const step = fc.record({
    file: fc.constantFrom(...names),
    index: fc.constantFrom(undefined, 1, 2),
    to: fc.constantFrom('1', '2', undefined),
  });

  it('neither a text nor a picture, and each text finds its own picture, whatever is moved whereto', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const files: Record<string, string> = { ...first, ...second };
        for (const folder of ['0001', '0002'])
          for (const name of names) {
            const parts = [1, 2].map((n) => {
              const text = `${folder}${name}${n}`;
              return submission(
                '青鹭镇',
                `${text}。\n  [图片：图${n}.jpg ${folder}图${n}]\n  [表格：${name}.csv ${folder}${name}表]`,
              );
            });
            files[`issues/${folder}/${name}.yaml`] = parts.join('---\n');
            files[`issues/${folder}/${name}.csv`] = `${folder}${name}表`;
            for (const n of [1, 2]) files[`issues/${folder}/图${n}.jpg`] = `${folder}图${n}`;
          }
        const host = hostOf(files);
        for (const { file, index, to } of steps) {
          const there = filesOf(host, office).filter((path) =>
            new RegExp(`/${file}(?:-[0-9]+)*\\.yaml$`, 'u').test(path),
          );
          const [path] = there;
          if (path === undefined) continue;
          const word = index === undefined ? path : `${path}#${index}`;
          const act = () =>
            to === undefined
              ? holdSubmissions([word], undefined, surroundings(host))
              : moveSubmissions([word], to, surroundings(host));
          expect(['done', 'alreadyThere', 'notParted']).toContain(refusal(act));
        }
        makeNextIssue({ today: '2026-03-18' }, surroundings(host));
        const texts = filesOf(host, office).filter((path) => /[甲乙丙][^/]*\.yaml$/u.test(path));
        const found: string[] = [];
        for (const path of texts) {
          const text = textAt(host, join(office, path));
          for (const [, said = ''] of text.matchAll(/^ {2}(000[12][甲乙丙][12])。$/gmu)) found.push(said);
          for (const [, name = '', said] of text.matchAll(/^ {2}\[(?:图片|表格)：(\S+) (\S+)\]$/gmu))
            expect(textAt(host, join(office, path, '..', name))).toBe(said);
        }
        const all = ['0001', '0002'].flatMap((folder) =>
          names.flatMap((name) => [1, 2].map((n) => `${folder}${name}${n}`)),
        );
        expect(found.sort()).toEqual(all.sort());
        expect(filesOf(host, office).filter((path) => path.startsWith('待用'))).toEqual([]);
      }),
    );
  });
});
