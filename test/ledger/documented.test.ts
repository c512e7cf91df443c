import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../src/bulletin/read-bulletin.js';
import { scoringTable } from '../../src/bulletin/scoring-fields.js';
import { keysOf } from '../../src/field/field-table.js';
import { ledgerKeys } from '../../src/ledger/fields.js';
import { readLedger } from '../../src/ledger/read-ledger.js';
import { root } from '../project.js';
import { caseYear, office } from './scoring-case.js';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const [, below = ''] = readme.split('\n### 计分和台账\n');
const [part = ''] = below.split('\n## ', 1);
const rows = part
  .split('\n')
  .filter((line) => /^\| `/u.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** What stands between backticks. */
function spans(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/gu)].map(([, text = '']) => text);
}

describe('the README on scoring', () => {
  it('tells of every key', () => {
    expect(rows.flatMap(([, keys = '']) => spans(keys)).sort()).toEqual([...keysOf(scoringTable)].sort());
  });

  it.each(rows.map(([, keys = '', values = '']) => [keys, values]))(
    'writes %s as it is read: %s',
    (keys, values) => {
      const [names, written] = [spans(keys), spans(values)];
      // Several keys with as many values are told of one by one.
      const lines = names.flatMap((name, i) =>
        names.length === written.length
          ? [`${name}: ${written[i]}`]
          : written.map((value) => `${name}: ${value}`),
      );
      for (const line of lines) {
        const text = `${office}计分:\n  ${line}\n`;
        expect([line, readBulletin({ path: 'bulletin.yaml', text }).diagnostics]).toEqual([line, []]);
      }
    },
  );

  it('shows the common case in three lines, and a ledger of every part but one', () => {
    const [common = '', ledger = ''] = [...part.matchAll(/```yaml\n(.*?)```/gsu)].map(
      ([, text = '']) => text,
    );
    expect(common.trim().split('\n')).toHaveLength(3);
    expect(readBulletin({ path: 'bulletin.yaml', text: office + common }).diagnostics).toEqual([]);
    const { value, diagnostics } = readLedger({ path: '台账/2026.yaml', text: ledger }, caseYear);
    expect(diagnostics).toEqual([]);
    const shown = ledgerKeys.filter((key) => ledger.includes(`\n${key}:\n`));
    expect(ledgerKeys.filter((key) => !shown.includes(key))).toEqual(['加分']);
    expect(value?.year).toBe(caseYear);
  });
});
