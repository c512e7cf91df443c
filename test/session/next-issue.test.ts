import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WritableHost } from '../../src/host/host.js';
import { memoryHost } from '../../src/host/memory.js';
import { Refused } from '../../src/refusal/refusal.js';
import { checkPaths } from '../../src/session/check-paths.js';
import { makeNextIssue, type NextIssueRequest } from '../../src/session/next-issue.js';
import { openOffice } from '../../src/session/office.js';
import { filesOf, officeOf, textAt } from './waiting-office.js';

const office = '/单位';

function surroundings(host: WritableHost) {
  return { host, workingDirectory: office, environment: {} };
}

function sheet(number: number, date: string, more = ''): string {
  return `期号: ${number}\n${more}日期: ${date}\n`;
}

/** A host with issues by their folders. */
function withIssues(issues: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) {
  const sheets = Object.entries(issues).map(([folder, text]) => [`${folder}/issue.yaml`, text] as const);
  return memoryHost(officeOf(office, { ...Object.fromEntries(sheets), ...more }));
}

/** The next issue of a host, in a line; a refusal by its kind. */
function next(host: WritableHost, request: Partial<NextIssueRequest> = {}): string {
  try {
    const made = makeNextIssue({ today: '2026-03-18', ...request }, surroundings(host));
    const { number, serial, date } = made.facts;
    const folder = made.folder.slice(office.length + 1);
    return [folder, number, serial ?? '-', date, made.day.kind, made.held.length].join(' ');
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { refusal } = error;
    return refusal.kind === 'doubtfulNumbers' ? `${refusal.kind} ${refusal.fault}` : refusal.kind;
  }
}

const three = {
  'issues/0126': sheet(126, '2026-03-13', '总期号: 1126\n'),
  'issues/0127': sheet(127, '2026-03-16', '总期号: 1127\n'),
  'issues/0128': sheet(128, '2026-03-17', '总期号: 1128\n'),
};

describe('the next issue', () => {
  it('has the number, the total number and the day that follow, in a folder named as its neighbours are', () => {
    const host = withIssues(three);
    expect(next(host)).toBe('issues/0129 129 1129 2026-03-18 habit 0');
    expect(textAt(host, join(office, 'issues/0129/issue.yaml'))).toBe(
      '# yaml-language-server: $schema=../../.kuaibao/issue.schema.json\n期号: 129\n总期号: 1129\n日期: 2026-03-18\n',
    );
    expect(next(host)).toBe('issues/0130 130 1130 2026-03-19 habit 0');
    expect(next(host, { date: '2026-04-01' })).toBe('issues/0131 131 1131 2026-04-01 asked 0');
  });

  it('is told what may be written in its sheet where the one before is', () => {
    const host = withIssues({ 'issues/0001': `${sheet(1, '2026-03-17')}# 编者按: 一行一段\n` });
    next(host);
    expect(textAt(host, join(office, 'issues/0002/issue.yaml'))).toContain('# 次序:');
  });

  it('is the first where there is none, and checks without a finding on its sheet', async () => {
    const host = withIssues({});
    expect(next(host)).toBe('issues/0001 1 - 2026-03-19 workday 0');
    const { found } = await checkPaths(['issues/0001'], { fonts: 'embedded' }, surroundings(host));
    expect(found.map(({ code }) => code)).toEqual(['structure/empty-issue']);
  });

  it('begins anew with a year, and never lies in an older year’s folder', () => {
    const host = withIssues({ 'issues/0001': sheet(1, '2026-12-28'), 'issues/0002': sheet(2, '2026-12-30') });
    expect(next(host, { today: '2026-12-31', date: '2027-01-04' })).toBe(
      'issues/2027-0001 1 - 2027-01-04 asked 0',
    );
    expect(next(host, { today: '2027-01-05', date: '2027-01-05' })).toBe(
      'issues/2027-0002 2 - 2027-01-05 asked 0',
    );
    const byYear = withIssues({ '2026/09': sheet(9, '2026-12-21'), '2026/10': sheet(10, '2026-12-28') });
    expect(next(byYear, { date: '2027-01-04' })).toBe('2027/01 1 - 2027-01-04 asked 0');
  });

  it('is a supplement counted apart', () => {
    const host = withIssues(three);
    expect(next(host, { isSupplement: true })).toBe('issues/增刊01 1 - 2026-03-19 workday 0');
    expect(textAt(host, join(office, 'issues/增刊01/issue.yaml'))).toContain('增刊: 是\n期号: 1\n');
    expect(next(host, { isSupplement: true })).toBe('issues/增刊02 2 - 2026-03-20 workday 0');
    expect(next(host)).toBe('issues/0129 129 1129 2026-03-18 habit 0');
  });

  it('is not made where numbers are doubtful, unless its number is said', () => {
    const gap = withIssues({ ...three, 'issues/0130': sheet(130, '2026-03-18', '总期号: 1129\n') });
    expect(next(gap)).toBe('doubtfulNumbers numberGap');
    expect(next(gap, { number: 130 })).toBe('numberTaken');
    expect(next(gap, { number: 131 })).toBe('issues/0131 131 1130 2026-03-19 habit 0');
    const twin = withIssues({ ...three, 'issues/0128b': sheet(128, '2026-03-17', '总期号: 1128\n') });
    expect(next(twin)).toBe('doubtfulNumbers twins');
    const torn = withIssues({ ...three, 'issues/0129': '期号: \n' });
    expect(next(torn)).toBe('doubtfulNumbers unreadable');
    expect(next(withIssues(three), { date: '2026-03-16' })).toBe('dayBeforeLast');
    expect(next(withIssues({ '.': sheet(1, '2026-03-01') }))).toBe('issueIsOffice');
  });

  it('one after the other, on whatever days, gives numbers and folders that a check finds right', async () => {
    const step = fc.record({ days: fc.integer({ min: 1, max: 90 }), isSupplement: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.boolean(), async (steps, isCounted) => {
        const host = withIssues({
          'issues/0041': sheet(41, '2026-10-20', isCounted ? '总期号: 541\n' : ''),
        });
        let day = Date.UTC(2026, 9, 21);
        for (const { days, isSupplement } of steps) {
          day += days * 86_400_000;
          const date = new Date(day).toISOString().slice(0, 10);
          expect(next(host, { date, isSupplement })).toContain(` ${date} asked 0`);
        }
        const { found } = await checkPaths(['.'], { fonts: 'embedded' }, surroundings(host));
        const codes = found.map(({ code }) => code).filter((code) => code !== 'structure/empty-issue');
        expect(codes).toEqual([]);
        expect(openOffice(host, office).issues()).toHaveLength(steps.length + 1);
      }),
      { numRuns: 15 },
    );
  });

  it('takes what waits for it, and leaves what waits for a later one', () => {
    const waiting = {
      '待用/甲.yaml': 'A',
      '待用/第129期/乙.yaml': 'B',
      '待用/第131期/丙.yaml': 'C',
    };
    const host = withIssues(three, waiting);
    expect(next(host)).toBe('issues/0129 129 1129 2026-03-18 habit 2');
    expect(filesOf(host, office)).toEqual([
      'bulletin.yaml',
      'issues/0126/issue.yaml',
      'issues/0127/issue.yaml',
      'issues/0128/issue.yaml',
      'issues/0129/issue.yaml',
      'issues/0129/乙.yaml',
      'issues/0129/甲.yaml',
      '待用/第131期/丙.yaml',
    ]);
    expect(next(host)).toContain('issues/0130 130 1130');
    expect(next(host)).toBe('issues/0131 131 1131 2026-03-20 habit 1');
  });
});
