import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PrintedTexts } from '../../src/archive/printed-texts.js';
import { readArchive, type StoredArchive, writeArchive } from '../../src/archive/stored-archive.js';
import { filesText, type StampedFile, type StoredIssue } from '../../src/archive/stored-issue.js';
import { told as toldTexts } from './told.js';

const when = fc.double({ min: 0, max: 2e12, noNaN: true, noDefaultInfinity: true });
const name = fc
  .string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'青溪镇a-0 "\\\n') })
  .map((each) => `n${each}`);
const file = fc.record({ path: name, size: fc.nat(), changed: when });
const issue = fc
  .record({
    folder: name,
    changed: when,
    known: fc.option(
      fc.record({
        series: fc.constantFrom('issue' as const, 'supplement' as const),
        number: fc.nat(),
        serial: fc.option(fc.nat(), { nil: undefined }),
        sheet: fc.record({ size: fc.nat(), changed: when }),
        folders: fc.array(fc.record({ path: name, changed: when }), { maxLength: 2 }),
        files: fc.array(file, { maxLength: 4 }),
      }),
      { nil: undefined },
    ),
  })
  .map(({ folder, changed, known }): StoredIssue => {
    if (!known) return { folder, changed };
    const { series, number, serial, sheet, folders, files } = known;
    const facts = { series, number, date: '2026-03-12', ...(serial === undefined ? {} : { serial }) };
    return {
      folder,
      changed,
      record: {
        facts,
        day: 20260312,
        sheet,
        folders,
        fileCount: files.length,
        files: () => files,
        filesText: () => filesText(files),
      },
    };
  });

const archive = fc
  .record({
    folders: fc.array(fc.record({ path: name, changed: when }), { maxLength: 3 }),
    issues: fc.array(issue, { maxLength: 5 }),
  })
  .map((each): StoredArchive => {
    const printed = new PrintedTexts();
    for (const { path } of each.issues.flatMap(filesOf))
      printed.add(`${path}召开部署会，把任务细化到村到户。`);
    return { ...each, texts: printed.take([{ from: 0, to: printed.size }]) };
  });

function filesOf({ record }: StoredIssue): readonly StampedFile[] {
  return record?.files() ?? [];
}

/** An archive as values that can be compared. */
function told({ folders, issues, texts }: StoredArchive) {
  return {
    folders,
    texts: toldTexts(texts),
    issues: issues.map((each) => ({ ...each, record: recordOf(each) })),
  };
}

function recordOf({ record }: StoredIssue) {
  if (!record) return undefined;
  const { facts, sheet, folders, fileCount } = record;
  return { facts, sheet, folders, fileCount, files: record.files() };
}

const sample: StoredArchive = fc
  .sample(archive, { numRuns: 20, seed: 7 })
  .reduce((a, b) => (a.texts.placeCount > b.texts.placeCount ? a : b));
const bytes = writeArchive(sample, 'key');

describe('the index of what an office has printed', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(archive, (given) => {
        const read = readArchive(writeArchive(given, 'key'), 'key');
        expect(read && told(read)).toEqual(told(given));
      }),
      { numRuns: 50 },
    );
  });

  it('is none if any byte is another', () => {
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const spoilt = bytes.slice();
        spoilt[at] = (spoilt[at] ?? 0) ^ change;
        expect(readArchive(spoilt, 'key')).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('is none if it is cut or longer, is something else, or was made by other settings', () => {
    for (const length of [0, 3, 4, 31, 32, 36, bytes.length - 4, bytes.length - 1])
      expect(readArchive(bytes.slice(0, length), 'key'), String(length)).toBeUndefined();
    expect(readArchive(Uint8Array.from([...bytes, 0, 0, 0, 0]), 'key')).toBeUndefined();
    expect(readArchive(new TextEncoder().encode('期号: 1\n'.repeat(40)), 'key')).toBeUndefined();
    expect(readArchive(bytes, 'another key')).toBeUndefined();
  });

  it('is read from wherever in memory it lies', () => {
    const place = new Uint8Array(bytes.length + 3);
    place.set(bytes, 3);
    const read = readArchive(place.subarray(3), 'key');
    expect(read && told(read)).toEqual(told(sample));
  });

  it.each(['../0001', '/etc', 'C:/x', 'a/../../b', ''])('of an issue in “%s” is none', (folder) => {
    const issues = [{ folder, changed: 1 }];
    expect(
      readArchive(writeArchive({ ...sample, issues, texts: new PrintedTexts().take([]) }, 'key'), 'key'),
    ).toBeUndefined();
  });
});
