import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../../src/bulletin/read-bulletin.js';
import type { Guess, ImportedItem } from '../../../src/import/imported-item.js';
import type { ItemContext } from '../../../src/import/item/item-context.js';
import { type FoundItems, itemsOf } from '../../../src/import/item/items-of.js';
import type { Original, OriginalBlock } from '../../../src/import/original.js';

const folder = new URL('cases/', import.meta.url).pathname;
const office = { path: 'bulletin.yaml', text: readFileSync(join(folder, 'bulletin.yaml'), 'utf8') };
const { value: bulletin } = readBulletin(office);
if (!bulletin) throw new Error('bulletin.yaml of the cases cannot be read');

/** A case: the original's lines, `----` and what is found in it. A line may begin with = (centred), > (right), + (bold), #1 (a level), a
 * line | a | b | is a row of a table, a blank one a blank paragraph; the first line is the file's name, with folders and sender. */
function originalOf(text: string): { readonly original: Original; readonly context: ItemContext } {
  const [head = '', ...lines] = text.split('\n');
  const [path = '', sender] = head.split(' < ');
  const folders = path.split('/').slice(0, -1).reverse();
  const name = path.split('/').at(-1) ?? '';
  const blocks: OriginalBlock[] = [];
  for (const [i, line] of lines.entries()) {
    const place = { kind: 'paragraph', number: i + 1 } as const;
    const last = blocks.at(-1);
    if (line.startsWith('| ')) {
      const row = line
        .split('|')
        .slice(1, -1)
        .map((cell) => ({ text: cell.trim().replaceAll('/', '\n') }));
      if (last?.kind === 'table') blocks[blocks.length - 1] = { ...last, rows: [...last.rows, row] };
      else blocks.push({ kind: 'table', rows: [row], headRows: 0, place });
      continue;
    }
    if (line.startsWith('!')) {
      blocks.push({
        kind: 'picture',
        bytes: new Uint8Array(3),
        ending: 'jpeg',
        description: line.slice(1),
        place,
      });
      continue;
    }
    const [, mark = ''] = /^([=>+]|#\d)?/u.exec(line) ?? [];
    const words = line.slice(mark.length).replaceAll('\\n', '\n');
    blocks.push({
      kind: 'paragraph',
      text: words,
      place,
      ...(mark === '=' ? { align: 'centre' as const } : {}),
      ...(mark === '>' ? { align: 'right' as const } : {}),
      ...(mark === '+' ? { isBold: true } : {}),
      ...(mark.startsWith('#') ? { level: Number(mark.slice(1)) } : {}),
    });
  }
  const mail = sender === undefined ? {} : { mail: { sender, subject: name } };
  const original: Original = {
    name,
    kind: sender === undefined ? 'docx' : 'mail',
    blocks,
    findings: [],
    ...mail,
  };
  const earlier = new Map([
    ['栗坞镇', new Map([['基层经验', 9]])],
    [
      '苇港镇',
      new Map([
        ['基层经验', 6],
        ['简讯/平安建设', 3],
      ]),
    ],
  ]);
  return {
    original,
    context: { bulletin: bulletin as ItemContext['bulletin'], earlier, folders, stem: '稿件' },
  };
}

function told({ items, findings }: FoundItems): string {
  return [...items.map(toldItem), ...findings.map(({ code, message }) => `! ${code} ${message}`)].join('\n');
}

function toldItem(item: ImportedItem): string {
  const { contributors: units } = item;
  return [
    line('标题', item.headline),
    ...(item.subtitle === undefined ? [] : [`副题 ${item.subtitle}`]),
    line('单位', units && { ...units, value: units.value.join('、') }),
    line('栏目', item.section),
    line('陪同', item.attendees),
    line('日期', item.date),
    ...item.responsible.map((words) => `负责 ${words}`),
    ...item.body.split('\n').map((paragraph) => `正文 ${paragraph}`),
    ...item.files.map(({ name }) => `文件 ${name}`),
    ...item.findings.map(({ code, message }) => `! ${code} ${message}`),
  ]
    .filter((each) => each !== '')
    .join('\n');
}

function line(key: string, guess: Guess<string> | undefined): string {
  return guess ? `${key}${guess.isSure ? '' : '？'} ${guess.value}　〔${guess.reason}〕` : '';
}

describe('items of an original', () => {
  const cases = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  it.each(cases)('%s', async (name) => {
    const [input = ''] = readFileSync(join(folder, name), 'utf8').split('\n----\n');
    const { original, context } = originalOf(input);
    const found = told(itemsOf(original, context));
    await expect(`${input}\n----\n${found}\n`).toMatchFileSnapshot(join(folder, name));
  });
});
