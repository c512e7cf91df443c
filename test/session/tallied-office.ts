import { join } from 'node:path';
import { memoryHost } from '../../src/host/memory.js';
import { openOffice } from '../../src/session/office.js';
import { type OfficeTally, tallyOffice } from '../../src/session/tally-office.js';
import type { PeriodWords } from '../../src/session/tally-period.js';
import { office as registers } from '../ledger/scoring-case.js';

/** Where the office lies. */
export const place = '/单位';

export const scoring = '计分:\n  报送: 1\n  采用: {稿件: 5, 简讯: 2}\n  批示: {县: 10}\n';

/** An office in memory: `items` of each issue, by its folder's name, are 单位 栏目 标题, with 停用 behind what is not printed. */
export function talliedOffice(
  issues: Readonly<Record<string, { readonly date: string; readonly items: readonly string[] }>>,
  files: Readonly<Record<string, string>> = {},
  rules = scoring,
) {
  const texts: Record<string, string> = { 'bulletin.yaml': `${registers}${rules}`, ...files };
  for (const [number, { date, items }] of Object.entries(issues)) {
    const folder = `issues/${number.padStart(4, '0')}`;
    texts[`${folder}/issue.yaml`] = `期号: ${number}\n日期: ${date}\n`;
    for (const [i, item] of items.entries()) texts[`${folder}/${i + 1}.yaml`] = submission(item);
  }
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const host = memoryHost(
    Object.entries(texts).map(([path, text]) => [join(place, path), encode(text)] as const),
  );
  const surroundings = { host, workingDirectory: place, environment: {} };
  const write = (path: string, text: string): void => {
    const full = join(place, path);
    host.write([{ folder: join(full, '..'), name: full.split('/').at(-1) ?? '', bytes: encode(text) }]);
  };
  return {
    host,
    surroundings,
    write,
    read: (path: string): string => {
      const read = host.read(join(place, path), 1 << 24);
      return read.kind === 'bytes' ? new TextDecoder().decode(read.bytes) : '';
    },
    release: async (number: number): Promise<void> => {
      const options = { format: ['txt'], fonts: 'embedded', on: '2026-12-01' } as const;
      const folder = `issues/${String(number).padStart(4, '0')}`;
      const { refusal, record } = await openOffice(host, place).release(folder, options);
      if (refusal || record === undefined) throw new Error(JSON.stringify(refusal ?? 'not released'));
    },
    tally: (words: PeriodWords = { kind: 'month' }): OfficeTally => {
      const found = tallyOffice(place, words, surroundings);
      if ('kind' in found) throw new Error(found.kind);
      return found;
    },
  };
}

function submission(item: string): string {
  const [unit = '', section = '', headline = '', withheld] = item.split(' ');
  const title = section === '简讯' ? '' : `标题: ${headline}\n`;
  const off = withheld === undefined ? '' : '停用: 是\n';
  const text =
    section === '简讯' ? `${headline}，一百二十名群众到场参加。` : '各村组织人员清理河道，整修堤防。';
  const units = unit.includes('、') ? `[${unit.replaceAll('、', ', ')}]` : unit;
  return `单位: ${units}\n栏目: ${section}\n${title}${off}正文: ${text}\n`;
}

/** The units' figures, a line each in the order of their ranks: 1 青鹭镇 2/1 7. */
export function figures({ table }: Pick<OfficeTally, 'table'>): readonly string[] {
  return table.groups.flatMap(({ rows }) =>
    rows
      .filter(({ received, score }) => received > 0 || score !== 0)
      .map(({ rank, unit, sent, used, score }) => `${rank} ${unit} ${sent}/${used} ${score / 100}`),
  );
}
