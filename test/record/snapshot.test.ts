import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseSnapshot } from '../../src/record/parse-snapshot.js';
import { formatSnapshot, keptBytes, keptInput, type Snapshot } from '../../src/record/snapshot.js';

const input = { path: 'issues/0001/檐下社区.yaml', sha256: 'a'.repeat(64) };
const text = '\ufeff单位: 檐下社区\r\n标题: “书房”开放\n正文: |\n  三千册。';

const snapshot: Snapshot = {
  version: 1,
  tool: 'kuaibao 0.1.0',
  issue: '第1期',
  series: 'issue',
  number: 1,
  date: '2025-04-04',
  folder: 'issues/0001',
  inputs: [
    keptInput(input, new TextEncoder().encode(text)),
    { path: 'issues/0001/书房.jpg', sha256: 'b'.repeat(64) },
  ],
};

it('is a text whose lines are those of the inputs', () => {
  expect(formatSnapshot(snapshot)).toContain(
    '      "lines": [\n        "\ufeff单位: 檐下社区\\r",\n        "标题: “书房”开放",\n        "正文: |",\n        "  三千册。"\n      ]\n',
  );
  expect(parseSnapshot(formatSnapshot(snapshot))).toEqual(snapshot);
});

it('is not read if it is cut off, of another version, or if a path leads out of the office', () => {
  const whole = formatSnapshot(snapshot);
  expect(parseSnapshot(whole.slice(0, -9))).toBeUndefined();
  expect(parseSnapshot(whole.replace('"version": 1', '"version": 2'))).toBeUndefined();
  for (const path of [
    '../../偷.yaml',
    '/etc/passwd',
    'issues/../../偷.yaml',
    'C:\\\\偷.yaml',
    '..\\\\偷.yaml',
  ])
    expect(parseSnapshot(whole.replace(input.path, path)), path).toBeUndefined();
});

it('gives back all bytes, whatever they are', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: 'binary' }).map((each) => new TextEncoder().encode(each)),
  );
  fc.assert(
    fc.property(bytes, (given) => {
      const whole = formatSnapshot({ ...snapshot, inputs: [keptInput(input, given)] });
      const [found] = parseSnapshot(whole)?.inputs ?? [];
      expect(found && keptBytes(found)).toEqual(given);
    }),
  );
});
