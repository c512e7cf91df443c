import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../src/host/memory.js';
import { contributionsOf } from '../../src/ledger/of-issue.js';
import { formatManifest, type Manifest } from '../../src/record/manifest.js';
import { parseManifest } from '../../src/record/parse-manifest.js';
import { compileIssue } from '../../src/session/compile-issue.js';
import { recordedContributions } from '../../src/session/contribution-records.js';
import { planIssue } from '../../src/session/plan-issue.js';
import { fixtureOffice } from './fixture-offices.js';

const sample = [...fixtureOffice('office/sample')].map(
  ([path, bytes]) => [join('/单位', path), bytes] as const,
);
const surroundings = { host: memoryHost(sample), workingDirectory: '/单位', environment: {} };

async function recordOf(folder: string, format: 'pdf' | 'txt'): Promise<Manifest> {
  const options = { format: [format], fonts: 'embedded', draft: true } as const;
  const directory = join('/单位', folder);
  const { made } = await compileIssue(surroundings.host, { directory, options }, surroundings);
  const found = made && parseManifest(formatManifest(made.manifest));
  if (!found) throw new Error('no record');
  return found;
}

describe('the record of an issue', () => {
  it.each(['issues/0127', 'issues/0128', 'issues/supplement-03'])(
    'tells of %s what its plan does',
    async (folder) => {
      const { issue } = planIssue(join('/单位', folder), surroundings);
      const record = await recordOf(folder, 'txt');
      expect(issue && contributionsOf(issue, true)).toEqual(recordedContributions(record, true));
      expect(record.contributions?.some(({ page }) => page !== undefined)).toBe(false);
    },
  );

  it('tells on which page each item with a headline begins, where there are pages', async () => {
    const { contributions = [] } = await recordOf('issues/0127', 'pdf');
    const pages = contributions.filter(({ form }) => form !== 'briefs').map(({ page }) => page ?? 0);
    expect(pages.length).toBeGreaterThan(10);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expect(pages[0]).toBe(1);
    expect(pages.at(-1)).toBeGreaterThan(3);
  });

  it('is damaged if it is of version 2 and an item cannot be read', async () => {
    const text = formatManifest(await recordOf('issues/0128', 'txt'));
    expect(parseManifest(text.replace('"fingerprint"', '"finger"'))).toBeUndefined();
    expect(parseManifest(text.replace('"contributions"', '"others2"'))).toBeUndefined();
  });

  it('of version 1 has none, and is read', async () => {
    const { contributions: _, ...record } = await recordOf('issues/0128', 'txt');
    const found = parseManifest(formatManifest({ ...record, version: 1 }));
    expect(found?.inputs).toEqual(record.inputs);
    expect(found && recordedContributions(found, true)).toBeUndefined();
  });
});
