import { describe, expect, it } from 'vitest';
import { checkFiles, officeFiles } from './proof-office.js';

const bulletinYaml = officeFiles()['bulletin.yaml'] ?? '';
const named = /署名:\n(?: {2}\S.*\n)+/u;

/** The findings on an office whose 署名 has these labels. */
function signedOff(...labels: readonly string[]): readonly string[] {
  const signOff =
    labels.length === 0 ? '' : `署名:\n${labels.map((label) => `  ${label}: 何清圆\n`).join('')}`;
  expect(bulletinYaml).toMatch(named);
  return checkFiles({ ...officeFiles(), 'bulletin.yaml': bulletinYaml.replace(named, signOff) })
    .filter(({ code }) => code.startsWith('issue/sign'))
    .map(({ severity, message }) => `${severity} ${message}`);
}

describe('署名', () => {
  it.each([[[]], [['责任编辑', '责任校对', '签发']], [['主编', '校核', '审签']], [['值班', '统筹', '摄影']]])(
    'has what labels an office likes: %j',
    (labels) => {
      expect(signedOff(...labels)).toEqual([]);
    },
  );

  it('without one of the usual is no fault, and said once', () => {
    expect(signedOff('编辑', '核签')).toEqual(['hint 署名里没有“校对”']);
    expect(signedOff('编辑')).toEqual(['hint 署名里没有“校对”、“核签”']);
  });
});
