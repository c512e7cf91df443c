import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/diagnostic/apply-edits.js';
import { mend } from '../../src/mend/mend.js';
import { checkFiles } from './proof-office.js';
import { meets, type Seeded, seeded } from './seeded.js';

function check({ files, issue }: Seeded) {
  return checkFiles(files, issue);
}

describe.each(seeded.map((each) => [`${each.group}: ${each.name}`, each] as const))('%s', (_, each) => {
  const found = check(each);
  const hit = found.find((finding) => meets(each, finding));

  it('is found at its place, and nothing of another kind is', () => {
    expect(hit, JSON.stringify(found.map(({ code, message }) => [code, message]))).toBeDefined();
    const others = found.filter(({ code }) => code !== each.code);
    expect(others.map(({ code, message }) => [code, message])).toEqual([]);
  });

  const fix = hit?.fix;
  if (each.mended === undefined || each.isLeftToPeople) {
    it('is left to people', () => {
      if (each.isLeftToPeople) expect(fix).toBeUndefined();
      else expect(fix?.safe ?? false).toBe(false);
    });
    return;
  }
  it(`is ${fix?.safe ? 'mended' : 'given its right words'}`, () => {
    expect(fix).toBeDefined();
    const text = each.files[each.path] ?? '';
    const edits = found.flatMap((finding) => finding.fix?.edits ?? []);
    expect(applyEdits(text, edits)).toBe(each.mended);
    if (!fix?.safe) return;
    const { files } = mend((replaced) => {
      const now = Object.fromEntries([...replaced].map(([path, file]) => [path, file.text]));
      return checkFiles({ ...each.files, ...now }, each.issue);
    });
    expect(files.get(each.path)?.text).toBe(each.mended);
  });
});
