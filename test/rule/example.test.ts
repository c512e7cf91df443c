import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/diagnostic/apply-edits.js';
import { severities } from '../../src/fault/severity.js';
import { faults } from '../../src/rule/catalogue.js';
import type { Span } from '../../src/source/file.js';
import { checkFiles, filesFor, officeFiles } from './proof-office.js';

it('has an office without fault', () => {
  expect(checkFiles(officeFiles())).toEqual([]);
});

describe.each(faults.filter(({ isToldOnly }) => !isToldOnly))('$code', (fault) => {
  const wrong = filesFor(fault.wrong, fault.shows);
  const right = filesFor(fault.right, fault.shows);
  const setting = fault.isOff ? turnedOn(fault.code) : undefined;
  const check = (files: Readonly<Record<string, string>>) =>
    checkFiles(setting ? { ...files, 'bulletin.yaml': `${files['bulletin.yaml'] ?? ''}${setting}` } : files);

  it('is found in its wrong example, and nothing else', () => {
    const found = check(wrong);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set([fault.code]));
    expect(found.every(({ severity }) => severity === severities[fault.code])).toBe(true);
  });

  it('is not found in its right example, nor anything else', () => {
    expect(check(right)).toEqual([]);
  });

  it('is mended as it says', () => {
    const fixes = check(wrong).flatMap(({ fix }) => (fix ? [fix] : []));
    expect(fixes.some(({ safe }) => safe)).toBe(fault.fix === 'safe');
    expect(fixes.length > 0).toBe(fault.fix !== undefined);
    if (fixes.length === 0) return;
    // Nothing is put in its own place.
    const idle = fixes.flatMap(({ edits }) => edits.filter(({ span, text }) => textIn(span) === text));
    expect(idle).toEqual([]);
    for (const [path, text] of Object.entries(wrong)) {
      const edits = fixes.flatMap((fix) => fix.edits).filter(({ span }) => span.file.path === path);
      expect(applyEdits(text, edits)).toBe(right[path]);
    }
  });
});

function textIn({ file, start, end }: Span): string {
  return file.text.slice(start, end);
}

/** The office's setting that looks for what is not looked for otherwise. */
function turnedOn(code: string): string {
  return `  规则:\n    ${code}: 开\n`;
}
