import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Received } from '../../src/receive/received.js';
import { openOffice } from '../../src/session/office.js';
import { resaved } from '../libreoffice.js';
import { fixtures } from '../project.js';
import { handOf } from './edit/generate.js';
import { moveItem } from './edit/item.js';
import { openPackage, savePackage } from './edit/package.js';
import { splitParagraph, typeBelow } from './edit/paragraph.js';
import { type Item, type Place, type Sheet, sheetOf } from './edit/place.js';
import { replaceWords } from './edit/words.js';
import { filesOf, hostOf, officeFolder, printedLines, sendIssue } from './sent-issue.js';

const hand = handOf('沈望舒', false);

interface Outcome {
  readonly received: Received;
  readonly lines: readonly string[];
  readonly fileText: (path: string) => string;
}

/** Receives an issue of the fixtures that was edited by hand, and compiles again. */
async function receivedAfter(
  folder: string,
  edit: (sheet: Sheet) => void,
  then: (bytes: Uint8Array) => Promise<Uint8Array> = async (bytes) => bytes,
): Promise<Outcome> {
  const { files, docx, issue } = await sendIssue(folder, join(fixtures, 'office', folder));
  const opened = openPackage(docx);
  edit(sheetOf(opened));
  const host = hostOf(files);
  const bytes = await then(savePackage(opened));
  const { received } = await openOffice(host, officeFolder).receive({ name: '返回.docx', bytes });
  if (!received) throw new Error('refused');
  const lines = (await printedLines(host, issue)).map(({ text }) => text);
  const after = filesOf(host);
  return { received, lines, fileText: (path) => new TextDecoder().decode(after.get(path)) };
}

function placeOf({ places }: Sheet, words: string): Place {
  const place = places.find(({ text, style }) => text.includes(words) && style !== 'Contents');
  if (!place) throw new Error(`no ${words}`);
  return place;
}

function itemOf(sheet: Sheet, words: string): Item {
  const { item } = placeOf(sheet, words);
  if (!item) throw new Error(`${words} stands in no entry`);
  return item;
}

describe('a text that somebody goes on with above the colophon', () => {
  it('takes it, also when LibreOffice has let the colophon’s anchor slip', async () => {
    const added = '以上工作月底前完成。';
    const { received, lines } = await receivedAfter(
      'classified/issues/0004',
      (sheet) => typeBelow(hand, placeOf(sheet, '（市防汛办）').node, added),
      async (bytes) => (await resaved([bytes]))[0] ?? bytes,
    );
    expect(received.left).toEqual([]);
    expect(lines).toContain(`${added}（市防汛办）`);
  });
});

describe('what people do in Word', () => {
  it('renames the unit also where names of attachments stand below it', async () => {
    const { received, lines } = await receivedAfter('report/issues/06', (sheet) => {
      const { node, text } = placeOf(sheet, '（市水利局）');
      const from = text.indexOf('（市水利局）') + 1;
      replaceWords(hand, node, { from, to: from + 4 }, '青枧县');
    });
    expect(received.left).toEqual([]);
    expect(lines).toContain('首批验收的山塘名单和示意图随办法下发（见附件2、附件3）。（青枧县）');
  });

  it('goes on below a text that says where it was taken from', async () => {
    const { received, lines } = await receivedAfter('report/issues/05', (sheet) => {
      typeBelow(hand, placeOf(sheet, '（摘自').node, '对进展慢的，限期整改。');
    });
    expect(received.left).toEqual([]);
    expect(lines).toContain('对进展慢的，限期整改。（梧墟镇）（摘自《溪原日报》10月31日）');
  });

  it('deletes where a text was taken from, with the brackets around it', async () => {
    const { received, lines, fileText } = await receivedAfter('report/issues/05', (sheet) => {
      const { node, text } = placeOf(sheet, '（摘自');
      replaceWords(hand, node, { from: text.indexOf('（摘自'), to: text.length }, '');
    });
    expect(received.left).toEqual([]);
    expect(lines.some((line) => line.includes('摘自'))).toBe(false);
    expect(fileText('issues/05/梧墟镇.yaml')).not.toContain('来源');
  });

  it('parts a paragraph below a table that lies in a file', async () => {
    const { received, lines } = await receivedAfter('report/issues/02', (sheet) => {
      const { node, text } = placeOf(sheet, '将逐月通报进度');
      splitParagraph(hand, node, text.indexOf('进度'));
    });
    expect(received.left).toEqual([]);
    const first = lines.indexOf('市发展和改革委员会将逐月通报');
    expect(lines[first + 1]).toMatch(/^进度，/u);
  });

  it('parts the line of a headline close behind it', async () => {
    const { received, lines } = await receivedAfter('report/issues/05', (sheet) => {
      const { node, text } = placeOf(sheet, '10月下旬以来，青枧县');
      splitParagraph(hand, node, text.indexOf('，青枧') + 3);
    });
    expect(received.left).toEqual([]);
    expect(received.changes.map(({ place }) => place.key)).not.toContain('标题');
    expect(lines).toContain('青枧县“三张清单”推进冬修水利　10月下旬以来，青枧');
  });

  it('gives a headline a line for itself, which its section has not: the text is the same', async () => {
    const { received, lines } = await receivedAfter('report/issues/05', (sheet) => {
      const { node, text } = placeOf(sheet, '10月下旬以来，青枧县');
      splitParagraph(hand, node, text.indexOf('　') + 1);
    });
    expect(received.changes.map(({ place }) => place.key)).not.toContain('标题');
    expect(lines.find((line) => line.startsWith('青枧县“三张清单”'))).toContain(
      '推进冬修水利　10月下旬以来，',
    );
  });

  it('moves an entry into a section with other headlines, and the comments of the order stay', async () => {
    const { received, lines, fileText } = await receivedAfter('sample/issues/0127', (sheet) => {
      const [item, target] = [itemOf(sheet, '栗坞镇用“三张清单”'), itemOf(sheet, '青禾产业园标准厂房')];
      moveItem(hand, item.control, target.control, 'before', 'whole');
    });
    expect(received.left).toEqual([]);
    expect(lines.indexOf('栗坞镇用“三张清单”管好村级工程')).toBeGreaterThan(0);
    for (const comment of ['# 用标题指定', '# 用文件名指定', '# 有同名文件时写路径', '# 一个文件里的第二篇'])
      expect(fileText('issues/0127/issue.yaml')).toContain(comment);
  });
});
