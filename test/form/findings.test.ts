import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { memoryHost } from '../../src/host/memory.js';
import { configurationForUnits } from '../../src/session/form/form-data.js';
import { openForm } from '../../src/session/form/open-form.js';
import { readItems } from '../../src/session/form/read-items.js';
import { writeItem } from '../../src/session/form/write-item.js';
import { openOffice } from '../../src/session/office.js';
import { startBrowser } from './browser.js';
import { sentFixtures } from './sent-files.js';

const browser = await startBrowser();
afterAll(() => browser.close());

/** The texts that were sent to each office, by the configuration that its units are handed. */
const sent = new Map<string, string[]>();
for (const { configuration, text } of sentFixtures()) {
  const handed = configurationForUnits({ path: 'bulletin.yaml', text: configuration });
  sent.set(handed, [...(sent.get(handed) ?? []), text]);
}
/** Those of offices whose configuration can be read: others can hand out no form. */
const offices = [...sent].filter(([configuration]) => openForm(configuration) !== undefined);

it('finds in every text of the fixtures what the command finds, fixes included', async () => {
  expect(offices.flatMap(([, texts]) => texts).length).toBeGreaterThan(150);
  const page = await browser.open(offices[0]?.[0] ?? '');
  for (const [configuration, texts] of offices) {
    const found = await page.evaluate(
      async ([own, ...each]) => {
        const open: typeof openForm = Reflect.get(globalThis, 'openForm');
        const all = await Promise.all(each.map((text) => open(own ?? '')?.checkText(text)));
        // The files of places hold their texts, which are known here.
        return JSON.stringify(all, (key, value) => (key === 'file' ? undefined : value));
      },
      [configuration, ...texts],
    );
    expect(JSON.parse(found)).toEqual(await foundByCommand(configuration, texts));
  }
  await page.close();
  expect(browser.faults).toEqual([]);
});

it('shows of every text that it can open, item by item, what the command finds in the saved file', async () => {
  for (const [configuration, texts] of offices.filter(([, all]) => all.length > 5)) {
    const opened = texts.flatMap((text) => {
      const items = readItems(text);
      return items ? [{ text, saved: items.map((item) => writeItem(item).text) }] : [];
    });
    const saved = opened.flatMap((each) => each.saved);
    const found = (await foundByCommand(configuration, saved)).map((each) => each.flatMap(shown));
    const page = await browser.open(configuration);
    const written = opened.map(({ text }) => text);
    expect((await shownFindings(page, written)).flat()).toEqual(found);
    await page.close();
  }
  expect(browser.faults).toEqual([]);
});

it('mends every text that it can open as check --fix does', async () => {
  const page = await browser.open(offices[0]?.[0] ?? '');
  for (const [configuration, texts] of offices) {
    const items = texts.flatMap((text) => readItems(text) ?? []);
    const mended = await page.evaluate(
      ([own, all]) => {
        const open: typeof openForm = Reflect.get(globalThis, 'openForm');
        const form = open(own);
        return all.map((item) => form?.mended(item));
      },
      [configuration, items] as const,
    );
    const written = mended.map((item) => item && writeItem(item).text);
    const saved = items.map((item) => writeItem(item).text);
    expect(written).toEqual(await mendedByCommand(configuration, saved));
  }
  await page.close();
});

async function mendedByCommand(configuration: string, texts: readonly string[]): Promise<readonly string[]> {
  const host = officeWith(configuration, texts);
  await openOffice(host, '/office').mend(['待用'], true);
  return texts.map((_, i) => {
    const read = host.read(`/office/待用/${i}.yaml`, 1 << 20);
    // A unit added by a fix is written in a list of another style.
    const [item] = readItems(read.kind === 'bytes' ? new TextDecoder().decode(read.bytes) : '') ?? [];
    return item ? writeItem(item).text : read.kind;
  });
}

function officeWith(configuration: string, texts: readonly string[]) {
  const encoder = new TextEncoder();
  return memoryHost([
    ['/office/bulletin.yaml', encoder.encode(configuration)],
    ...texts.map((text, i) => [`/office/待用/${i}.yaml`, encoder.encode(text)] as const),
  ]);
}

/** The findings of the command in some texts, each a submission's file by itself in an office, without the places' files. */
async function foundByCommand(
  configuration: string,
  texts: readonly string[],
): Promise<readonly Diagnostic[][]> {
  const host = officeWith(configuration, texts);
  const { findings } = await openOffice(host, '/office').check(['待用']);
  return texts.map((_, i) => {
    const own = findings.filter(({ span }) => span.file.path === `待用/${i}.yaml`);
    return JSON.parse(JSON.stringify(own, (key, value) => (key === 'file' ? undefined : value)));
  });
}

/** The findings that the page shows of each item of some files, opened one after the other: severity, message, and whether it can be mended. All in
 * the page, for hundreds of ways there and back take longer than all else. */
function shownFindings(page: Page, texts: readonly string[]): Promise<readonly string[][][]> {
  return page.evaluate(async (all) => {
    const until = async (isSo: () => boolean): Promise<void> => {
      while (!isSo()) await new Promise((done) => setTimeout(done));
    };
    const picker = document.querySelector<HTMLInputElement>('input[type=file]');
    const results: string[][][] = [];
    for (const [i, text] of all.entries()) {
      const given = new DataTransfer();
      given.items.add(new File([text], `${i}.yaml`));
      if (!picker) break;
      picker.files = given.files;
      picker.dispatchEvent(new Event('change', { bubbles: true }));
      await until(() => document.querySelector('.message')?.textContent === `已打开“${i}.yaml”。`);
      const tabs = document.querySelectorAll<HTMLButtonElement>('.items li button');
      const lists: string[][] = [];
      for (const tab of tabs) {
        tab.click();
        await until(() => tab.ariaCurrent === 'true');
        await until(() => document.querySelector('.findings ul')?.ariaBusy === 'false');
        const found = [...document.querySelectorAll('.finding')].map((each) => {
          const message = each.querySelector('p + p')?.textContent;
          const isMendable = each.querySelector('button.plain') !== null;
          return `${each.querySelector('strong')?.textContent} ${message} ${isMendable ? '可改' : ''}`;
        });
        lists.push(found);
      }
      results.push(lists);
    }
    return results;
  }, texts);
}

/** A finding as the page shows it; nothing of what is only not filled in yet. */
function shown({ code, severity, message, fix }: Diagnostic): readonly string[] {
  if (code === 'structure/missing-key') return [];
  const [, file] = /^没有“(.+)”这个文件$/u.exec(message) ?? [];
  if (file !== undefined) return [`提示 请把文件“${file}”和稿件一起发给编辑部 `];
  const word = { error: '错误', warning: '警告', hint: '提示' }[severity];
  return [`${word} ${message} ${fix ? '可改' : ''}`];
}
