import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { memoryHost } from '../../src/host/memory.js';
import { openOffice } from '../../src/session/office.js';
import { fixtures } from '../project.js';
import { startBrowser } from './browser.js';

const browser = await startBrowser();
afterAll(() => browser.close());
afterEach(() => expect(browser.faults).toEqual([]));

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sample = readFileSync(join(fixtures, 'office/sample/bulletin.yaml'), 'utf8');

describe('the units’ form', () => {
  it('underlines a fault, mends it at a click, and all that are certain at another, as check --fix does', async () => {
    const page = await browser.open(sample);
    await fill(page, '栗坞镇共储备编织袋2000 条, 做到防患于未燃。');
    await page.locator('.mark').first().waitFor();
    await page.getByRole('button', { name: '改为“2000条”' }).click();
    await expect.poll(() => bodyOf(page)).toBe('栗坞镇共储备编织袋2000条, 做到防患于未燃。');
    await page.getByRole('button', { name: /^全部改好/u }).click();
    await page.getByText('没有发现问题。').waitFor();
    expect(await bodyOf(page)).toBe('栗坞镇共储备编织袋2000条，做到防患于未然。');
    const written =
      '单位: 栗坞镇\n栏目: 会议部署\n标题: 栗坞镇部署防汛\n正文: |\n  栗坞镇共储备编织袋2000 条, 做到防患于未燃。\n';
    const host = memoryHost([file('bulletin.yaml', sample), file('待用/稿件.yaml', written)]);
    await openOffice(host, '/office').mend(['待用/稿件.yaml'], true);
    const { bytes } = host.read('/office/待用/稿件.yaml', 1000) as { bytes: Uint8Array };
    expect(new TextDecoder().decode(bytes)).toContain(await bodyOf(page));
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+z');
    expect(await bodyOf(page)).toContain('防患于未燃');
    await page.close();
  });

  it('keeps all that is typed, however fast, and the caret where it is', async () => {
    const page = await browser.open(sample);
    await page.locator('.cm-content').focus();
    const text = '栗坞镇部署防汛, 落实值班。'.repeat(8);
    await page.keyboard.type(text);
    await page.getByText('发现').waitFor();
    await page.keyboard.type('完');
    expect(await bodyOf(page)).toBe(`${text}完`);
    await page.close();
  });

  it('saves several items in one file, named for the unit, which check accepts and import knows', async () => {
    const page = await browser.open(sample);
    await fill(page, '栗坞镇共储备编织袋2000条。\n各村落实值班制度。');
    await page.locator('#attendees').fill('副镇长邬昇平陪同。');
    await page.getByRole('button', { name: '再加一篇' }).click();
    await page.locator('#section').selectOption('简讯/平安建设');
    await page.locator('.cm-content').fill('苇港镇检查燃气用户300户，整改隐患5处。');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: '存成稿件文件' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('栗坞镇.yaml');
    const saved = readFileSync(await download.path(), 'utf8');
    expect(saved).toBe(
      '单位: 栗坞镇\n栏目: 会议部署\n标题: 栗坞镇部署防汛\n陪同: 副镇长邬昇平陪同。\n正文: |\n  栗坞镇共储备编织袋2000条。\n  各村落实值班制度。\n---\n单位: 栗坞镇\n栏目: 简讯/平安建设\n正文: |\n  苇港镇检查燃气用户300户，整改隐患5处。\n',
    );
    expect(await readBack(saved)).toEqual([]);
    const imported = await importing('栗坞镇.yaml', saved);
    expect(imported).toMatchObject([
      { headline: { value: '栗坞镇部署防汛', isSure: true }, section: { value: '会议部署', isSure: true } },
      {
        contributors: { value: ['栗坞镇'], isSure: true },
        section: { value: '简讯/平安建设', isSure: true },
      },
    ]);
    await page.close();
  });

  it('copies the items as a message, which import reads again', async () => {
    const page = await browser.open(sample);
    await fill(page, '栗坞镇共储备编织袋2000条。\n各村落实值班制度。');
    await page.locator('#date').fill('2026-04-10');
    await page.getByRole('button', { name: '再加一篇' }).click();
    await page.locator('#section').selectOption('督导调研');
    await page.locator('#headline').fill('栗坞镇督查防汛');
    await page.locator('.cm-content').fill('栗坞镇到各村督查防汛物资。');
    await page.getByRole('button', { name: '复制文字' }).click();
    await page.getByText('文字已复制').waitFor();
    const message = await page.evaluate(() => navigator.clipboard.readText());
    expect(message).toContain(
      '单位：栗坞镇\n栏目：会议部署\n标题：栗坞镇部署防汛\n日期：2026-04-10\n栗坞镇共储备',
    );
    expect(await importing('微信.txt', message)).toMatchObject([
      {
        headline: { value: '栗坞镇部署防汛' },
        contributors: { value: ['栗坞镇'], isSure: true },
        section: { value: '会议部署', isSure: true },
        date: { value: '2026-04-10' },
        body: '栗坞镇共储备编织袋2000条。\n各村落实值班制度。',
      },
      { headline: { value: '栗坞镇督查防汛' }, body: '栗坞镇到各村督查防汛物资。' },
    ]);
    await page.close();
  });

  it('names what is still lacking and goes there, and saves with errors only when asked twice', async () => {
    const page = await browser.open(sample);
    await page.locator('.cm-content').fill('栗坞镇部署防汛, 落实值班。');
    await page.getByRole('button', { name: '存成稿件文件' }).click();
    await page.getByText('还差报送单位、栏目。').waitFor();
    expect(await page.locator('#contributors').evaluate((box) => box === document.activeElement)).toBe(true);
    await fill(page, '栗坞镇部署防汛, 落实值班。');
    await page.getByText('错误1处').waitFor();
    await page.getByRole('button', { name: '存成稿件文件' }).click();
    await page.getByText('还有1处错误没有改').waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: '存成稿件文件' }).click();
    await downloading;
    await page.close();
  });

  it('keeps drafts in the browser until they are cleared', async () => {
    const page = await browser.open(sample);
    await fill(page, '栗坞镇部署防汛，落实值班。');
    await page.reload();
    await page.getByText('已接着上次没有写完的稿件').waitFor();
    expect(await bodyOf(page)).toBe('栗坞镇部署防汛，落实值班。');
    page.on('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: '清空草稿' }).click();
    expect(await page.locator('#headline').inputValue()).toBe('');
    await page.reload();
    await page.locator('.sheet').waitFor();
    expect(await page.locator('#headline').inputValue()).toBe('');
    await page.close();
  });

  it('works where the browser keeps nothing', async () => {
    const page = await browser.open(sample, () => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await fill(page, '栗坞镇部署防汛，落实值班。');
    await page.getByText('这个浏览器不让网页留草稿').waitFor();
    await page.close();
  });

  it('is used by the keyboard alone, from the first field to the saved file', async () => {
    const page = await browser.open(sample);
    const type = async (text: string): Promise<void> => page.keyboard.insertText(text);
    const focused = () =>
      page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
    const tabTo = async (wanted: string): Promise<void> => {
      for (let n = 0; (await focused()) !== wanted; n++) {
        expect(n, wanted).toBeLessThan(30);
        await page.keyboard.press('Tab');
      }
    };
    await tabTo('contributors');
    await type('镇');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '去掉栗坞镇' }).waitFor();
    await tabTo('section');
    await page.keyboard.press('ArrowDown');
    await tabTo('headline');
    await type('栗坞镇部署防汛');
    await tabTo('body');
    await type('栗坞镇部署防汛, 落实值班。');
    await page.getByText('错误1处').waitFor();
    await tabTo('改为“，”');
    await page.keyboard.press('Enter');
    await page.getByText('没有发现问题').waitFor();
    await tabTo('存成稿件文件');
    const downloading = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    await downloading;
    await page.close();
  });

  it('shows names of any kind as they are, ten thousand of them too, and none of them breaks out', async () => {
    const hostile = [
      '</script><script>document.title="broken"</script>',
      '<!--<script>',
      '</title><img src=x onerror=alert(1)>',
      `"'\`\\u0022]]>&lt;`,
      '行\u2028分\u2029隔',
      '$&$1{{}}%s',
    ];
    const units = [...hostile, ...Array.from({ length: 10_000 }, (_, i) => `第${i}号单位`)];
    const lines = units.map((name) => `  - ${JSON.stringify(name)}`).join('\n');
    const page = await browser.open(
      `刊名: ${JSON.stringify(hostile[2])}\n编发单位: ${JSON.stringify(hostile[0])}\n栏目: [${JSON.stringify(hostile[0])}]\n单位:\n${lines}\n`,
    );
    expect(await page.title()).toBe(`${hostile[2]} 报送稿件`);
    expect(await page.locator('.nameplate').textContent()).toBe(hostile[2]);
    expect(await page.locator('#section option').nth(1).textContent()).toBe(hostile[0]);
    expect(await page.locator('script').count()).toBe(4);
    for (const name of hostile) {
      await page.locator('#contributors').fill(name.replace(/[\u2028\u2029]/gu, '').slice(0, 1));
      const option = page
        .locator('.drop [role=option]')
        .filter({ hasText: name.split('\u2028', 1)[0] ?? '' });
      await option.first().click();
    }
    expect(await page.locator('.chip').allTextContents()).toEqual(
      hostile.map((name) => `${name.replace(/[\u2028\u2029]/gu, '\ufffd')} ×`),
    );
    await page.locator('#contributors').fill('9999');
    expect(await page.locator('.drop [role=option]').allTextContents()).toEqual(['第9999号单位']);
    await page.locator('#contributors').fill('单位');
    await page.getByText('还有9970个，请再多写几个字').waitFor();
    await page.close();
  });

  it('has nothing serious or critical for axe, light and dark, at a desk and on a telephone', async () => {
    for (const [colorScheme, width] of [
      ['light', 1366],
      ['dark', 390],
    ] as const) {
      const page = await browser.open(sample);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 768 });
      await fill(page, '栗坞镇部署防汛, 落实值班。');
      await page.getByText('错误1处').waitFor();
      await page.locator('#contributors').fill('镇');
      const found = await page.evaluate(`(() => { ${axe}; return window.axe.run(); })()`);
      const { violations } = found as {
        violations: { id: string; impact: string; nodes: { html: string }[] }[];
      };
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(grave.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.close();
    }
  });
});

/** Fills in all that an item needs. */
async function fill(page: Page, body: string): Promise<void> {
  await page.locator('#contributors').fill('栗坞');
  await page.keyboard.press('Enter');
  await page.locator('#section').selectOption('会议部署');
  await page.locator('#headline').fill('栗坞镇部署防汛');
  await page.locator('.cm-content').fill(body);
}

function bodyOf(page: Page): Promise<string> {
  return page
    .locator('.cm-line')
    .allInnerTexts()
    .then((lines) => lines.join('\n'));
}

function file(path: string, text: string): readonly [string, Uint8Array] {
  return [`/office/${path}`, new TextEncoder().encode(text)];
}

/** The errors and warnings of the command in a saved file. */
async function readBack(text: string): Promise<readonly string[]> {
  const host = memoryHost([file('bulletin.yaml', sample), file('待用/稿件.yaml', text)]);
  const { findings } = await openOffice(host, '/office').check(['待用/稿件.yaml']);
  return findings.filter(({ severity }) => severity !== 'hint').map(({ message }) => message);
}

/** The items that import finds in a file. */
async function importing(name: string, text: string) {
  const host = memoryHost([
    file('bulletin.yaml', sample),
    file('issues/0001/issue.yaml', '期号: 1\n日期: 2026-04-12\n'),
  ]);
  const office = openOffice(host, '/office');
  const { imported } = await office.import([{ name, bytes: new TextEncoder().encode(text) }], { issue: '1' });
  return imported?.files.flatMap(({ submissions }) => submissions.flatMap(({ items }) => items));
}
