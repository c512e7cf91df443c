import { describe, expect, it } from 'vitest';
import { mend } from '../../src/mend/mend.js';
import { summarize } from '../../src/report/summary.js';
import { checkFiles, officeFiles, submissionWith } from '../rule/proof-office.js';

const path = 'issues/0001/稿件.yaml';

/** A submission whose body has a fault that is safely mended in each of so many paragraphs. */
function faulty(paragraphs: number): string {
  return submissionWith('清理河道，，12公里。', 'paragraph').replace(/^ {2}.*\n/mu, (line) =>
    line.repeat(paragraphs),
  );
}

describe('many findings of one kind in one file', () => {
  it('are listed to a hundred, and the others counted where the first of them stands', () => {
    const found = checkFiles({ ...officeFiles(), [path]: faulty(250) });
    const alike = found.filter(({ code }) => code === 'punctuation/repeated');
    expect(alike).toHaveLength(101);
    const last = alike.find(({ more }) => more !== undefined);
    expect([last?.more, last?.severity, last?.message]).toEqual([
      150,
      'error',
      '同样的问题还有 150 处，没有一一列出',
    ]);
    const listed = new Set(alike.filter(({ more }) => !more).map(({ span }) => span.start));
    expect(listed.size).toBe(100);
    expect(last && listed.has(last.span.start)).toBe(false);
    expect(summarize(alike, 1)).toContain('250 个错误');
  });

  it('are all listed up to a hundred', () => {
    const found = checkFiles({ ...officeFiles(), [path]: faulty(100) });
    expect(found.filter(({ code }) => code === 'punctuation/repeated')).toHaveLength(100);
    expect(found.some(({ more }) => more !== undefined)).toBe(false);
  });

  it('are counted together over the submissions of a file', () => {
    const found = checkFiles({ ...officeFiles(), [path]: `${faulty(80)}---\n${faulty(170)}` });
    const alike = found.filter(({ code }) => code === 'punctuation/repeated');
    expect(alike).toHaveLength(101);
    expect(alike.find(({ more }) => more)?.more).toBe(150);
  });

  it('are answered for together', () => {
    const text = faulty(250).replace('正文:', '# kuaibao-ignore punctuation/repeated: 原文如此\n正文:');
    const found = checkFiles({ ...officeFiles(), [path]: text });
    expect(found.filter(({ code }) => code.startsWith('punctuation/'))).toEqual([]);
  });

  it('do not hide those of a part that nobody answers for', () => {
    const text = faulty(5).replace(
      /标题: .*\n/u,
      `# kuaibao-ignore punctuation/repeated: 原文如此\n标题: ${'清，，淤'.repeat(150)}\n`,
    );
    const found = checkFiles({ ...officeFiles(), [path]: text });
    expect(found.filter(({ code }) => code === 'punctuation/repeated')).toHaveLength(5);
  });

  it('are all mended', () => {
    const office = { ...officeFiles(), [path]: faulty(250) };
    const { files, mended } = mend((replaced) =>
      checkFiles(
        { ...office, ...Object.fromEntries([...replaced].map(([name, { text }]) => [name, text])) },
        'issues/0001',
        { forMending: true },
      ),
    );
    expect(mended).toHaveLength(250);
    expect(files.get(path)?.text).toBe(faulty(250).replaceAll('，，', '，'));
  });
});
