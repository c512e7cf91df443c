import { expect, it } from 'vitest';
import type { Manifest } from '../../src/record/manifest.js';
import type { Deviation, Verified } from '../../src/record/verified.js';
import { formatVerified, formatVerifiedJson } from '../../src/report/verify.js';

/** Each kind as it comes; one that is new needs a line here. */
const samples: { readonly [K in Deviation['kind']]: readonly (Deviation & { readonly kind: K })[] } = {
  inputChanged: [{ kind: 'inputChanged', path: 'issues/0007/柳陂镇.yaml' }],
  inputAdded: [{ kind: 'inputAdded', path: 'issues/0007/桐花乡.yaml' }],
  inputRemoved: [{ kind: 'inputRemoved', path: 'bulletin.yaml' }],
  outputChanged: [
    { kind: 'outputChanged', name: '第7期.docx', comesBack: true },
    { kind: 'outputChanged', name: '第7期.pdf' },
  ],
  outputMissing: [{ kind: 'outputMissing', name: '第7期.pdf' }],
  toolChanged: [{ kind: 'toolChanged', was: 'kuaibao 0.1.0', is: 'kuaibao 0.2.0' }],
  fontChanged: [
    { kind: 'fontChanged', role: 'fangsong', was: '仿宋（fang.ttf）', is: '仿宋（fang.ttf）' },
    { kind: 'fontChanged', role: 'fangsong bold', was: '', is: '仿宋（bold.ttf）' },
    { kind: 'fontChanged', role: 'heiti', was: '黑体（hei.ttf）', is: '' },
    { kind: 'fontChanged', role: 'unknown', was: '甲（a.ttf）', is: '乙（b.ttf）' },
  ],
  notMade: [{ kind: 'notMade' }],
  noRecord: [{ kind: 'noRecord', name: '第7期.txt' }],
  badRecord: [{ kind: 'badRecord', name: '第7期.manifest.json' }],
  otherFormat: [{ kind: 'otherFormat', name: '第7期.txt' }],
  interrupted: [{ kind: 'interrupted', name: '第7期' }],
  running: [{ kind: 'running', name: '第7期' }],
  former: [{ kind: 'former', name: '第6期' }],
  folderMissing: [{ kind: 'folderMissing' }],
  releasedMissing: [{ kind: 'releasedMissing', names: ['第7期.docx', '第7期.pdf'] }],
  formerMissing: [{ kind: 'formerMissing', number: 1 }],
  formerChanged: [
    { kind: 'formerChanged', number: 2, path: '/办公室/渔港快报/.kuaibao/history/issues/0007/2/第7期.docx' },
  ],
  madeElsewhere: [{ kind: 'madeElsewhere', from: 'issues/07' }],
  releasedElsewhere: [{ kind: 'releasedElsewhere', from: 'issues/07' }],
};

const office = '/办公室/渔港快报';

const manifest: Manifest = {
  version: 1,
  tool: 'kuaibao 0.1.0',
  issue: '第7期',
  series: 'issue',
  number: 7,
  date: '2031-04-01',
  folder: 'issues/0007',
  draft: false,
  formats: ['docx'],
  fonts: 'embedded',
  attachSources: false,
  warnings: 0,
  inputs: [],
  faces: [],
  outputs: [],
};

function verified(
  findings: readonly Deviation[],
  isReleased = false,
  releases: Verified['releases'] = [],
): Verified {
  const directory = `${office}/issues/0007`;
  const record = { name: '第7期', manifest };
  return { directory, office, folder: `${office}/out`, record, isReleased, releases, findings };
}

const all = Object.values(samples).flat();

it('every deviation is one sentence with the way out', async () => {
  const issues = [verified(all), verified(all, true), verified([], true)];
  await expect(formatVerified(issues, office)).toMatchFileSnapshot('golden/verify.txt');
});

it('the releases of an issue that was released again are told, each with its day and reason', () => {
  const history: Verified['releases'] = [
    { number: 1, folder: `${office}/.kuaibao/history/issues/0007/1` },
    { number: 2, facts: { number: 2, on: '2031-04-03' }, folder: `${office}/.kuaibao/history/issues/0007/2` },
    { number: 3, facts: { number: 3, on: '2031-04-05', reason: '更正第二篇的数字', output: 'out' } },
  ];
  expect(formatVerified([verified([], true, history)], office)).toBe(
    `第7期（issues/0007）：相符，已发布
  第1次发布，存在 .kuaibao/history/issues/0007/1
  第2次发布，2031-04-03，存在 .kuaibao/history/issues/0007/2
  第3次发布，2031-04-05，更正第二篇的数字
`,
  );
  const { issues } = JSON.parse(formatVerifiedJson([verified([], true, history)], office));
  expect(issues[0].releases[2]).toEqual({
    number: 3,
    on: '2031-04-05',
    reason: '更正第二篇的数字',
    output: 'out',
  });
});

it('an issue that leaves former outputs about is as recorded; one by itself is not counted', () => {
  expect(formatVerified([verified(samples.former)], `${office}/issues/0007`)).toBe(
    '第7期：相符\n  ../../out/第6期 是本期改期号或改名以前生成的，不再需要的请删去\n',
  );
});

it('as JSON each deviation keeps what it is beside its sentence', () => {
  const { issues } = JSON.parse(formatVerifiedJson([verified(all)], office));
  expect(issues).toMatchObject([{ folder: 'issues/0007', issue: '第7期', released: false, matches: false }]);
  expect(issues[0].findings).toMatchObject(all);
  const sentences = issues[0].findings.map(({ message }: { message: string }) => `  ${message}`);
  expect(
    formatVerified([verified(all)], office)
      .split('\n')
      .slice(1, -1),
  ).toEqual(sentences);
});
