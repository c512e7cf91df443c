import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../src/bulletin/read-bulletin.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { readSheet } from '../../src/issue/sheet.js';
import { readLedger } from '../../src/ledger/read-ledger.js';
import { formatters } from '../../src/report/formats.js';
import { positionAt, type SourceFile } from '../../src/source/file.js';
import { readSubmissions } from '../../src/submission/read-submissions.js';

const readers: readonly ((file: SourceFile) => readonly Diagnostic[])[] = [
  (file) => readBulletin(file).diagnostics,
  (file) => readSheet(file).diagnostics,
  (file) => readLedger(file, 2026).diagnostics,
  (file) => readSubmissions(file, 'a.yaml').diagnostics,
];

/** All that any report shows of a file's findings. */
function shownOf(text: string): string {
  const context = { files: ['a.yaml'], strict: false, version: '0' };
  return readers
    .flatMap((read) => {
      const found = read({ path: 'a.yaml', text });
      return Object.values(formatters).map((format) => format(found, context, (shown) => shown));
    })
    .join('\n');
}

/** Longest piece of a secret that is shown. */
function longestShown(secret: string, shown: string): number {
  let longest = 0;
  for (let i = 0; i < secret.length; i++)
    while (shown.includes(secret.slice(i, i + longest + 1)) && i + longest < secret.length) longest++;
  return longest;
}

const secret = 'correct-horse-battery-staple-0123456789-abcdefghijklmnop';

describe('of a file that is none of ours', () => {
  it.each([
    ['a key', `-----BEGIN PRIVATE KEY-----\n${secret}\n${secret}\n-----END PRIVATE KEY-----\n`],
    ['settings', `db:\n  password: ${secret}\ntoken: "${secret}"\n`],
    ['an environment', `TOKEN=${secret}\nPASSWORD: [${secret}\n`],
    ['accounts', `root:x:0:0:${secret}:/root:/bin/bash\n`],
    ['one endless line', `{"token": "${secret}", "next": &${secret} *${secret}}`],
    ['a word as a key', `${secret}: 1\n${secret}: 2\n`],
    ['a tag', `!${secret} x\n`],
    ['a quote', `a: "${secret}\nb: '${secret}\n`],
  ])('%s no more is shown than the beginning of a place', (_, text) => {
    const shown = shownOf(text);
    expect(shown).toContain('a.yaml');
    expect(longestShown(secret, shown)).toBeLessThanOrEqual(20);
  });

  it('whatever it is, there are findings at places of the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (text) => {
        for (const read of readers) {
          for (const { span } of read({ path: 'a.yaml', text })) {
            expect(span.file.text).toHaveLength(text.length);
            expect(positionAt(span.file, span.start).line).toBe(
              positionAt({ path: '', text }, span.start).line,
            );
          }
        }
      }),
    );
  });

  it('one known key, or one that is nearly written right, makes it ours', () => {
    expect(longestShown(secret, shownOf(`标题：${secret}\n`))).toBeGreaterThan(20);
    expect(longestShown(secret, shownOf(`{标题: ${secret}}`))).toBeGreaterThan(20);
  });
});
