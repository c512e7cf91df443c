import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../src/host/memory.js';
import { openOffice } from '../../src/session/office.js';
import { positionAt } from '../../src/source/file.js';
import { officeOf, textAt } from './waiting-office.js';

const folder = '/单位';

function opened(files: Readonly<Record<string, string>>) {
  const host = memoryHost(officeOf(folder, files));
  return { host, office: openOffice(host, folder) };
}

const sheet = '期号: 1\n日期: 2026-03-17\n';
const item = (body: string): string => `单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇修复海堤\n正文: ${body}\n`;

describe('answers kept by an office that is open', () => {
  it('are known to its next check', async () => {
    const { host, office } = opened({
      'issues/0001/issue.yaml': sheet,
      'issues/0001/青鹭镇.yaml': item('镇里布署修堤。'),
    });
    const [found] = (await office.check()).findings;
    if (!found) throw new Error('nothing found');
    const { path } = found.span.file;
    const place = { path, ...positionAt(found.span.file, found.span.start) };
    const { accepted, refusal } = await office.accept({ places: [place] });
    expect(refusal).toBeUndefined();
    expect(accepted).toMatchObject({
      written: [{ answer: { kind: 'word', word: '布署' }, path: 'bulletin.yaml' }],
      left: [],
    });
    expect(textAt(host, `${folder}/bulletin.yaml`)).toContain('校对:\n  不查词语:\n    - 布署\n');
    expect((await office.check()).findings).toEqual([]);
  });

  it('stand above the place in the second document of a file, and in issue.yaml', async () => {
    const { host, office } = opened({
      'issues/0001/issue.yaml': `${sheet}编者按: 修堤共用3至5万元。\n`,
      'issues/0001/青鹭镇.yaml': `${item('海堤修好。')}---\n${item('堤长3至5万米。').replace('修复海堤', '加固海堤')}`,
    });
    const { findings } = await office.check();
    const places = findings
      .filter(({ code }) => code === 'number/magnitude-range')
      .map(({ span }) => ({ path: span.file.path, ...positionAt(span.file, span.start) }));
    expect(places).toHaveLength(2);
    const { accepted } = await office.accept({ places, reason: '原文如此' });
    expect(accepted?.left).toEqual([]);
    expect(textAt(host, `${folder}/issues/0001/issue.yaml`)).toBe(
      `${sheet}# kuaibao-ignore number/magnitude-range: 原文如此\n编者按: 修堤共用3至5万元。\n`,
    );
    expect(textAt(host, `${folder}/issues/0001/青鹭镇.yaml`)).toContain(
      '标题: 青鹭镇加固海堤\n# kuaibao-ignore number/magnitude-range: 原文如此\n正文: 堤长',
    );
    const left = (await office.check()).findings.filter(({ code }) => code === 'number/magnitude-range');
    expect(left).toEqual([]);
  });

  it('are refused while a text is unsaved', async () => {
    const { office } = opened({
      'issues/0001/issue.yaml': sheet,
      'issues/0001/青鹭镇.yaml': item('海堤修好。'),
    });
    office.overlay('issues/0001/青鹭镇.yaml', item('镇里布署修堤。'));
    const { refusal } = await office.accept({ places: [] });
    expect(refusal).toMatchObject({ kind: 'unsaved' });
  });
});
