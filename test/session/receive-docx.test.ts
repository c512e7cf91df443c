import { basename, dirname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import type { WritableHost } from '../../src/host/host.js';
import { memoryHost } from '../../src/host/memory.js';
import type { ReceiveRequest } from '../../src/receive/received.js';
import { compileIssue } from '../../src/session/compile-issue.js';
import { openOffice } from '../../src/session/office.js';
import { writeIssue } from '../../src/session/write-issue.js';
import { fixtureOffice } from './fixture-offices.js';

const office = '/单位';
let host: WritableHost;

beforeEach(() => {
  host = memoryHost([...fixtureOffice('office/sample')].map(([path, bytes]) => [join(office, path), bytes]));
});

async function docxOf(folder: string): Promise<Uint8Array> {
  const options = { format: ['docx'], fonts: 'embedded' } as const;
  const surroundings = { host, workingDirectory: office, environment: {} };
  const { made } = await compileIssue(host, { directory: join(office, folder), options }, surroundings);
  if (!made) throw new Error('the issue is not sound');
  writeIssue(host, made);
  const [output] = made.outputs;
  if (!output) throw new Error('no output');
  return output.bytes;
}

function edited(docx: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx);
  const main = parts['word/document.xml'];
  if (!main) throw new Error('no text');
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(strFromU8(main))) });
}

async function receive(bytes: Uint8Array, request: ReceiveRequest = {}) {
  const { received, refusal } = await openOffice(host, office).receive({ name: '返回.docx', bytes }, request);
  if (!received) throw new Error(JSON.stringify(refusal));
  return received;
}

/** A text of the office. */
function text(path: string): string {
  const read = host.read(join(office, path), 1 << 20);
  return read.kind === 'bytes' ? new TextDecoder().decode(read.bytes) : '';
}

function put(path: string, content: string): void {
  const place = join(office, path);
  host.write([{ folder: dirname(place), name: basename(place), bytes: new TextEncoder().encode(content) }]);
}

/** Replaces words that stand in one run. */
function replaced(from: string, to: string): (xml: string) => string {
  return (xml) => {
    if (!xml.includes(from)) throw new Error(`no “${from}”`);
    return xml.replace(from, to);
  };
}

const issue = 'issues/0127';

describe('receiving a DOCX', () => {
  it('finds nothing in one that nobody has touched', async () => {
    const received = await receive(await docxOf(issue), { issue });
    expect(received).toMatchObject({ changes: [], conflicts: [], left: [], files: [] });
  });

  it.each([
    ['a body', '无人机巡护演示', '无人机巡护和通信演示'],
    ['a headline', '>闻堃林到云砚乡走访民营企业<', '>闻堃林到云砚乡走访企业<'],
    ['attendees', '县教育局、县市场监督管理局负责同志参加', '县教育局负责同志参加'],
    ['a lead sentence', '一要守牢质量安全底线。', '一要牢牢守住质量和安全底线。'],
    ['an editor’s note', '做法，供各单位学习借鉴', '做法和经验，供各单位借鉴'],
  ])('writes %s', async (_, from, to) => {
    const docx = edited(await docxOf(issue), replaced(from, to));
    const received = await receive(docx, { issue });
    expect(received.left).toEqual([]);
    expect(received.changes).toHaveLength(1);
    expect(received.files).toHaveLength(1);
    expect(text(received.files[0]?.path ?? '')).toContain(to.replaceAll(/[<>]/gu, ''));
    const again = await receive(docx, { issue });
    expect(again).toMatchObject({ conflicts: [], files: [] });
  });

  it('merges with what has been changed since, and shows where both meet', async () => {
    const docx = edited(await docxOf(issue), (xml) =>
      [
        replaced('最大限度减少', '尽量减少'),
        replaced('3月6日，县委副书记、县长闻堃林，副县长', '3月6日下午，县委副书记、县长闻堃林，副县长'),
      ].reduce((made, change) => change(made), xml),
    );
    const path = `${issue}/县住房和城乡建设局.yaml`;
    put(
      path,
      text(path).replace('最大限度减少', '最大程度减少').replace('听取居民意见建议', '听取居民的意见'),
    );
    const open = await receive(docx, { issue });
    expect(open.conflicts).toMatchObject([
      { sent: '最大限度', returned: '尽量', today: '最大程度', around: { behind: '减少对居民出行的影响。' } },
    ]);
    expect(text(path)).toContain('3月6日下午，县委副书记');
    expect(text(path)).toContain('听取居民的意见');
    expect(text(path)).toContain('最大程度减少');
    const decided = await receive(docx, { issue, choose: new Map([[1, 'returned']]) });
    expect(decided.conflicts).toMatchObject([{ choice: 'returned' }]);
    expect(text(path)).toContain('尽量减少');
    expect(text(path)).toContain('听取居民的意见');
  });

  it('tells of what the YAML has no place for, and writes nothing of it', async () => {
    const docx = edited(await docxOf(issue), replaced('【督导调研】', '【督导检查】'));
    expect(await receive(docx, { issue })).toMatchObject({
      changes: [],
      files: [],
      left: [{ where: '【督导调研】', before: '【督导调研】', after: '【督导检查】' }],
    });
  });

  it('knows the issue by the DOCX alone', async () => {
    const received = await receive(edited(await docxOf(issue), replaced('并观摩', '并现场观摩')));
    expect(received).toMatchObject({ folder: issue, base: 'sent', isWritten: true });
  });

  it('reads what was sent from what was kept of it, whatever has become of the files', async () => {
    const docx = edited(await docxOf(issue), replaced('并观摩', '并现场观摩'));
    const path = `${issue}/县应急管理局/信息.yaml`;
    put(`${issue}/防火.yaml`, text(path).replace('检查森林防灭火工作', '检查防灭火工作'));
    host.remove(join(office, path));
    const received = await receive(docx);
    expect(received.conflicts).toEqual([]);
    expect(received.files.map((each) => each.path)).toEqual([`${issue}/防火.yaml`]);
    expect(text(`${issue}/防火.yaml`)).toContain('并现场观摩无人机巡护演示');
    expect(text(`${issue}/防火.yaml`)).toContain('检查防灭火工作');
  });
});
