import { expect, it } from 'vitest';
import type { Refusal, ReportPlaceFault } from '../../src/refusal/refusal.js';
import { wordReason } from '../../src/refusal/word-reason.js';
import { wordRefusal } from '../../src/report/refusal.js';
import { spanOf } from '../../src/source/file.js';

const office = '/办公室/渔港快报';
const issue = `${office}/issues/0007`;
const file = { path: 'issues/0007/柳陂镇.yaml', text: '' };
const system = { kind: 'system', code: 'ENOSPC' } as const;

/** Each kind as it comes; one that is new needs a line here. */
const samples: {
  readonly [K in Refusal['kind']]: readonly Extract<Refusal, { kind: K }>[];
} = {
  nothingThere: [
    { kind: 'nothingThere', path: `${office}/稿件`, wanted: 'any', issues: [] },
    { kind: 'nothingThere', path: `${office}/8`, wanted: 'any', issues: [issue] },
    {
      kind: 'nothingThere',
      path: `${office}/8`,
      wanted: 'folder',
      issues: ['1', '2', '3', '4'].map((each) => `${office}/${each}`),
    },
  ],
  notAFolder: [{ kind: 'notAFolder', path: `${issue}/柳陂镇.yaml` }],
  noBulletin: [{ kind: 'noBulletin', folder: '/办公室' }],
  noSheet: [{ kind: 'noSheet', folder: issue }],
  noIssue: [
    { kind: 'noIssue', folder: issue },
    { kind: 'noIssue', folder: office },
  ],
  noOpenIssue: [
    { kind: 'noOpenIssue', office, issues: [] },
    { kind: 'noOpenIssue', office, issues: [issue] },
  ],
  unnamedIssue: [
    { kind: 'unnamedIssue', path: `${issue}/返回.docx`, issues: [issue] },
    { kind: 'unnamedIssue', path: `${issue}/返回.docx`, issue: '第127期', issues: [] },
  ],
  pastIssue: [{ kind: 'pastIssue', folder: issue, date: '2026-04-17', next: '13' }],
  nothingToCompare: [
    { kind: 'nothingToCompare', path: `${issue}/返回.docx`, fault: 'unnamed' },
    { kind: 'nothingToCompare', path: issue, fault: 'notSent' },
    { kind: 'nothingToCompare', path: issue, fault: 'notReleased' },
    { kind: 'nothingToCompare', path: `${office}/.kuaibao/sent/0a.json`, fault: 'damaged' },
  ],
  nothingToCheck: [
    { kind: 'nothingToCheck', folder: issue },
    { kind: 'nothingToCheck', folder: office },
  ],
  noSubmission: [{ kind: 'noSubmission', path: `${office}/说明.yaml` }],
  severalSubmissions: [
    {
      kind: 'severalSubmissions',
      word: '柳陂镇',
      paths: [`${issue}/柳陂镇.yaml`, `${office}/待用/柳陂镇.yaml`],
    },
  ],
  doubtfulNumbers: (['twins', 'numberGap', 'serialGap', 'disorder', 'unreadable'] as const).map((fault) => ({
    kind: 'doubtfulNumbers',
    fault,
    issues: [
      { folder: issue, number: 7 },
      { folder: `${office}/issues/0009`, number: 9 },
    ],
  })),
  issueIsOffice: [{ kind: 'issueIsOffice', office }],
  dayBeforeLast: [{ kind: 'dayBeforeLast', date: '2026-03-01', last: '2026-03-17', folder: issue }],
  numberTaken: [{ kind: 'numberTaken', folder: issue, number: 7 }],
  releasedSubmission: [{ kind: 'releasedSubmission', path: `${issue}/柳陂镇.yaml`, issue: '2026年第7期' }],
  alreadyThere: [
    { kind: 'alreadyThere', path: `${issue}/柳陂镇.yaml`, isWaiting: false },
    { kind: 'alreadyThere', path: `${office}/待用/柳陂镇.yaml`, isWaiting: true },
  ],
  notParted: [
    { kind: 'notParted', path: `${issue}/柳陂镇.yaml`, index: 3, documents: 2 },
    { kind: 'notParted', path: `${issue}/柳陂镇.yaml`, index: 2, documents: 2 },
  ],
  noLaterIssue: [{ kind: 'noLaterIssue', word: '5', last: 7 }],
  otherOffice: [{ kind: 'otherOffice', path: `${issue}/柳陂镇.yaml`, office: '/办公室/晨报' }],
  misnamed: [{ kind: 'misnamed', path: `${issue}/issue.yml`, name: 'issue.yaml' }],
  ambiguousIssue: [{ kind: 'ambiguousIssue', word: '7', issues: [`${office}/a/7`, `${office}/b/7`] }],
  severalIssues: [{ kind: 'severalIssues', issues: [`${office}/issues/0006`, issue] }],
  notRead: [{ kind: 'notRead', path: issue, reason: { kind: 'system', code: 'EACCES' } }],
  unreadable: [
    {
      kind: 'unreadable',
      finding: {
        code: 'structure/unreadable-file',
        severity: 'error',
        message: '这里应为文件，现为管道',
        span: spanOf(file, 0),
      },
    },
  ],
  faultyBulletin: [{ kind: 'faultyBulletin', path: `${office}/bulletin.yaml` }],
  outsideOffice: [{ kind: 'outsideOffice', path: issue }],
  recordOutside: [{ kind: 'recordOutside', path: `${office}/.kuaibao/released/issues/0007.json`, office }],
  faceOutside: [{ kind: 'faceOutside', path: `${office}/字体/仿宋.ttf`, text: '字体/仿宋.ttf' }],
  badRecord: [{ kind: 'badRecord', path: `${office}/.kuaibao/released/issues/0007.json`, office }],
  badLimit: [{ kind: 'badLimit', variable: 'KUAIBAO_MAX_FILES', most: 1_000_000, value: '许多' }],
  notWritten: [
    { kind: 'notWritten', path: `${office}/out/第7期.docx`, reason: { kind: 'held' } },
    { kind: 'notWritten', path: `${issue}/柳陂镇.yaml`, reason: { kind: 'readOnly' } },
    { kind: 'notWritten', path: `${office}/out/第7期.docx`, reason: { kind: 'notAFile', found: 'device' } },
    { kind: 'notWritten', path: `${office}/out/第7期.docx`, reason: { kind: 'other', message: 'broken' } },
    { kind: 'notWritten', path: `${office}/out/第7期.docx`, reason: system, isHalfDone: true },
  ],
  notRemoved: [
    {
      kind: 'notRemoved',
      path: `${office}/out/校对单/渔港局.txt`,
      reason: { kind: 'system', code: 'EPERM' },
    },
  ],
  locked: [
    { kind: 'locked', folder: `${office}/out`, lock: `${office}/out/.kuaibao-lock` },
    {
      kind: 'locked',
      folder: `${office}/out`,
      lock: `${office}/out/.kuaibao-lock`,
      holder: '电脑“机要室”，进程 12',
    },
  ],
  changedBeforeMending: [{ kind: 'changedBeforeMending', path: `${issue}/柳陂镇.yaml` }],
  changedBeforeCompiling: [{ kind: 'changedBeforeCompiling', path: `${issue}/柳陂镇.yaml`, office }],
  changedBeforeRelease: [{ kind: 'changedBeforeRelease', path: `${office}/bulletin.yaml` }],
  unsaved: [{ kind: 'unsaved', office }],
  linkInPlace: [{ kind: 'linkInPlace', path: `${office}/out/第7期.docx` }],
  openInWord: [{ kind: 'openInWord', path: `${office}/out/第7期.docx`, owner: `${office}/out/~$第7期.docx` }],
  wouldOverwrite: [
    {
      kind: 'wouldOverwrite',
      files: [
        { kind: 'edited', path: `${office}/out/第7期.docx`, comesBack: true },
        { kind: 'unknown', path: `${office}/out/第7期.pdf` },
      ],
    },
    { kind: 'wouldOverwrite', files: [{ kind: 'edited', path: `${office}/out/第7期.txt` }] },
  ],
  outputNotAFolder: [{ kind: 'outputNotAFolder', path: `${office}/out` }],
  outputOnDevice: [
    { kind: 'outputOnDevice', path: `${office}/nul/下面`, name: 'nul' },
    { kind: 'outputOnDevice', path: `${office}/nul` },
  ],
  outputInIssue: [{ kind: 'outputInIssue', path: `${issue}/out` }],
  severalOffices: [{ kind: 'severalOffices', offices: [office, '/办公室/其他'] }],
  reportPlace: (['folder', 'special', 'yaml', 'input', 'own', 'inIssue', 'ending'] as const).map((kind) => {
    const fault: ReportPlaceFault = kind === 'ending' ? { kind, ending: '.docx' } : { kind };
    return { kind: 'reportPlace', path: `${office}/报告`, fault };
  }),
  proofSheetPlace: [
    { kind: 'proofSheetPlace', path: `${office}/校对单`, fault: 'file' },
    { kind: 'proofSheetPlace', path: issue, fault: 'inIssue' },
  ],
  insideOffice: [{ kind: 'insideOffice', office }],
  taken: [{ kind: 'taken', path: `${office}/bulletin.yaml` }],
  paperTaken: [{ kind: 'paperTaken', path: `${office}/out/第127期送审单.docx` }],
  released: [{ kind: 'released', folder: issue, issue: '第7期' }],
  badFileName: (['empty', 'device', 'unseen', 'long'] as const).map((fault) => ({
    kind: 'badFileName',
    name: 'aux',
    fault,
  })),
};

it('every refusal is one sentence with the way out', async () => {
  const lines = Object.entries(samples).flatMap(([kind, each]) => [
    kind,
    ...each.map((refusal) => `  ${wordRefusal(refusal, office)}`),
  ]);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/refusals.txt');
});

it('a system’s code that is not known is shown', () => {
  expect(wordReason({ kind: 'system', code: 'EODD' })).toBe('系统报告 EODD');
});
