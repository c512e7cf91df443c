import { describe, expect, it } from 'vitest';
import { checkFiles, officeFiles } from './proof-office.js';

/** The findings on file names in issue 1 of an office with these sheets, by folder. */
function found(sheets: Readonly<Record<string, string>>, fileName = ''): readonly string[] {
  const files = { ...officeFiles() };
  const of = Object.fromEntries(
    Object.entries(sheets).map(([folder, text]) => [`issues/${folder}/issue.yaml`, text]),
  );
  const bulletin = `${files['bulletin.yaml'] ?? ''}${fileName === '' ? '' : `文件名: '${fileName}'\n`}`;
  return checkFiles({ ...files, ...of, 'bulletin.yaml': bulletin })
    .filter(({ code }) => code === 'issue/yearless-name')
    .map(({ message }) => message);
}

const first = '期号: 1\n日期: 2026-01-09\n';
const next = ['文件名里没有年份，明年的第1期会与今年的同名'];

describe('issue/yearless-name', () => {
  it('is told in December, by the issue’s own date, where numbers begin again each year', () => {
    expect(found({ '0000': first, '0001': '期号: 2\n日期: 2026-12-31\n' })).toEqual(next);
    expect(found({ '0000': first, '0001': '期号: 2\n日期: 2026-11-30\n' })).toEqual([]);
  });

  it('is not told of numbers that go on over the years', () => {
    expect(
      found({ '0000': '期号: 875\n日期: 2026-12-01\n', '0001': '期号: 876\n日期: 2026-12-08\n' }),
    ).toEqual([]);
  });

  it('is told as soon as two years’ issues have one name, at the later', () => {
    const clash = ['文件名里没有年份，2026年和2025年的同号的期会同名'];
    expect(found({ '0000': '期号: 1\n日期: 2025-01-10\n', '0001': first })).toEqual(clash);
    expect(found({ '0000': '期号: 1\n日期: 2027-01-10\n', '0001': first })).toEqual([]);
    expect(found({ '0000': '期号: 1\n日期: 2025-01-10\n增刊: 是\n', '0001': first })).toEqual([]);
  });

  it('is not told where the name has the year or the running number', () => {
    const sheets = { '0000': first, '0001': '期号: 2\n日期: 2026-12-31\n总期号: 9\n' };
    for (const name of ['{年}年第{期}期', '第{期}期（总第{总期}期）'])
      expect(found(sheets, name)).toEqual([]);
    expect(found(sheets, '快报第{期}期')).toEqual(next);
  });
});
