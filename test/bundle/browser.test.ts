import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { bundleForBrowser } from '../../src/bundle/write-browser.js';
import { memoryHost } from '../../src/host/memory.js';
import { formatLines } from '../../src/report/line.js';
import { openOffice } from '../../src/session/office.js';
import { root } from '../project.js';
import { seeded } from '../rule/seeded.js';
import { fixtureOffices } from '../session/fixture-offices.js';

const entry = join(root, 'test/bundle/browser-entry.ts');
const script = await bundleForBrowser(entry, 'kuaibao');

it('a check bundled for a browser finds in a bare context what the command finds, in every office of the fixtures', async () => {
  expect(/['"]node:/u.test(script)).toBe(false);
  // What a language has by itself, and the two that every browser adds: no Node, no document, no network.
  const context = createContext({ TextEncoder, TextDecoder });
  runInContext(script, context);
  const check = (held: readonly (readonly [string, Uint8Array])[]): Promise<string> =>
    runInContext('kuaibao.check', context)(held);
  for (const [name, files] of fixtureOffices()) {
    const held = [...files].map(([path, bytes]) => [join('/office', path), bytes] as const);
    const office = openOffice(memoryHost(held), '/office');
    const expected = formatLines((await office.check()).findings);
    expect(await check(held), name).toBe(expected);
  }
  // No dictionary goes to a browser, and no slip is told of that only it can tell.
  for (const { name, files, code, path } of seeded.filter((each) => each.group !== 'slip')) {
    const held = Object.entries(files).map(
      ([each, text]) => [join('/office', each), new TextEncoder().encode(text)] as const,
    );
    const lines = (await check(held)).split('\n').filter((line) => line.startsWith(`${path}:`));
    expect(lines.join('\n'), name).toContain(` ${code} `);
  }
}, 120_000);
