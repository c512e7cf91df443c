import { describe, expect, it } from 'vitest';
import { inputsOf } from '../../src/folder/input-files.js';
import { assetsOf } from '../../src/folder/read-assets.js';
import { readIssueFolder } from '../../src/folder/read-issue-folder.js';
import { memoryHost } from '../../src/host/memory.js';
import { standardLimits } from '../../src/source/limits.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const submission = (...lines: readonly string[]): string =>
  `正文: |-\n${lines.map((line) => `  ${line}\n`).join('')}`;
const host = () =>
  memoryHost(
    Object.entries({
      '/office/bulletin.yaml': bytes('刊名: 快报\n'),
      '/office/别处.png': bytes('outside'),
      '/office/issues/1/issue.yaml': bytes('期号: 1\n'),
      '/office/issues/1/甲镇/稿.yaml': bytes(
        submission('[图片：现场.jpg]', '[图片：../共用.png]', '[表格：没有.csv]'),
      ),
      '/office/issues/1/甲镇/现场.jpg': bytes('picture'),
      '/office/issues/1/共用.png': bytes('shared'),
      '/office/issues/1/没人提到.png': bytes('unnamed'),
    }),
  );

describe('the files that a submission names', () => {
  it('are read with it, from its own folder', () => {
    const { submissions } = readIssueFolder(host(), '/office/issues/1', {
      workingDirectory: '/office',
      except: [],
    });
    expect(submissions[0]?.assets).toEqual([
      { name: '现场.jpg', path: '甲镇/现场.jpg', kind: 'bytes', bytes: bytes('picture') },
      { name: '../共用.png', path: '共用.png', kind: 'bytes', bytes: bytes('shared') },
      { name: '没有.csv', path: '甲镇/没有.csv', kind: 'missing', others: ['现场.jpg', '稿.yaml'] },
    ]);
  });

  it.each(['../../别处.png', '../../../etc/passwd', '/office/别处.png', 'C:\\别处.png'])(
    'are not read outside the issue: %s',
    (name) => {
      const found = assetsOf(
        host(),
        '/office/issues/1/甲镇/稿.yaml',
        '/office/issues/1',
        `[图片：${name}]`,
        standardLimits,
      );
      expect(found.map(({ kind }) => kind)).toEqual(['outside']);
    },
  );

  it('are told when they are too large, one by one or together', () => {
    const text = '[图片：现场.jpg]\n[图片：../共用.png]';
    const kinds = (limits: Partial<typeof standardLimits>) =>
      assetsOf(host(), '/office/issues/1/甲镇/稿.yaml', '/office/issues/1', text, {
        ...standardLimits,
        ...limits,
      }).map(({ kind }) => kind);
    expect(kinds({ assetSize: 6 })).toEqual(['tooLarge', 'bytes']);
    expect(kinds({ assetsSize: 10 })).toEqual(['bytes', 'tooManyBytes']);
  });

  it.each([
    ['caf\u00e9.jpg', 'cafe\u0301.jpg'],
    ['cafe\u0301.jpg', 'cafe\u0301.jpg'],
    ['cafe\u0301.jpg', 'caf\u00e9.jpg'],
  ])('are found however an accent is written: %j is %j on the disk', (name, onDisk) => {
    const disk = memoryHost([[`/office/issues/1/${onDisk}`, bytes('picture')]]);
    const [found] = assetsOf(
      disk,
      '/office/issues/1/稿.yaml',
      '/office/issues/1',
      `[图片：${name}]`,
      standardLimits,
    );
    expect(found).toMatchObject({ name: 'caf\u00e9.jpg', path: onDisk, kind: 'bytes' });
  });

  it('are inputs of the issue, and those that nobody names are not', () => {
    const places = { office: '/office', directory: '/office/issues/1', bulletin: '/office/bulletin.yaml' };
    const inputs = inputsOf(host(), places);
    expect(inputs.map(({ path }) => path)).toEqual([
      'issues/1/甲镇/稿.yaml',
      'issues/1/甲镇/现场.jpg',
      'issues/1/共用.png',
      'issues/1/甲镇/没有.csv',
      'issues/1/issue.yaml',
      'bulletin.yaml',
    ]);
    expect(inputs.find(({ path }) => path.endsWith('没有.csv'))?.sha256).toBe('');
  });
});
