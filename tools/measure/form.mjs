// Measures the units' form in Chromium: its size, how long it takes to open, from a key to the finding in a text of 1,000 characters, and from a
// key to the list of units; of the sample office and of one with 10,000 units.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { formPage } from '../../dist/product/form-page.js';
import { shippedText } from '../../dist/product/shipped.js';
import { configurationForUnits } from '../../dist/session/form/form-data.js';
import { formOf } from '../../dist/session/form/make-form.js';
import { limitsBy } from '../../dist/source/limits.js';

const [rounds = '40'] = process.argv.slice(2);
const sample = readFileSync(
  fileURLToPath(new URL('../../fixtures/office/sample/bulletin.yaml', import.meta.url)),
  'utf8',
);
const many = Array.from({ length: 10_000 }, (_, i) => `  - 第${i}号单位\n`).join('');
const offices = [
  ['23 units', sample],
  ['10,000 units', sample.replace('  - 县教育局\n', `  - 县教育局\n${many}`)],
];
const sentence = '近日，栗坞镇组织党员群众清理河道，各村明确了巡河人员和时间，排水已经通畅。';
const body = sentence.repeat(Math.ceil(1000 / sentence.length)).slice(0, 1000);

const folder = mkdtempSync(join(tmpdir(), 'kuaibao-measure-'));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
for (const [name, text] of offices) {
  const limits = limitsBy(({ most }) => most);
  const data = configurationForUnits({ path: 'bulletin.yaml', text, limits });
  const html = formOf(shippedText(formPage), name, data);
  const path = join(folder, `${name}.html`);
  writeFileSync(path, html);
  const context = await browser.newContext({ offline: true, viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const begun = performance.now();
  await page.goto(pathToFileURL(path).href);
  await page.locator('.sheet').waitFor();
  const opened = performance.now() - begun;
  await page.locator('#contributors').fill('栗坞');
  await page.keyboard.press('Enter');
  await page.locator('#section').selectOption('会议部署');
  await page.locator('#headline').fill('栗坞镇清理河道');
  await page.locator('.cm-content').fill(body);
  await page.waitForTimeout(2000);
  await watch(page, '.findings .summary');
  await page.locator('.cm-content').focus();
  // Between two 汉字, where a comma of half width is a fault.
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowRight');
  const keys = await timesOf(page, Number(rounds), [',', 'Backspace']);
  await page.locator('#contributors').fill('单');
  await page.waitForTimeout(500);
  await watch(page, '.drop');
  const filter = await timesOf(page, 6, ['9', '7', '5', 'Backspace', 'Backspace', 'Backspace']);
  console.log(
    [
      `${name}: ${Math.round(Buffer.byteLength(html) / 1024)} KB`,
      `open ${Math.round(opened)} ms`,
      `key to finding ${summary(keys)}`,
      `key to units ${summary(filter)}`,
    ].join('; '),
  );
  await context.close();
}
await browser.close();
rmSync(folder, { recursive: true });

/** Notes, from now on, how long after each key what a selector names has changed. */
function watch(page, selector) {
  return page.evaluate((place) => {
    const times = [];
    let pressed;
    addEventListener(
      'keydown',
      () => {
        pressed = performance.now();
      },
      true,
    );
    new MutationObserver(() => {
      if (pressed !== undefined) times.push(performance.now() - pressed);
      pressed = undefined;
    }).observe(document.querySelector(place), { subtree: true, childList: true, characterData: true });
    globalThis.keyTimes = times;
  }, selector);
}

async function timesOf(page, count, keys) {
  for (let i = 0; i < count; i++) {
    await page.keyboard.press(keys[i % keys.length]);
    await page.waitForTimeout(600);
  }
  return page.evaluate(() => globalThis.keyTimes.splice(0));
}

function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN);
  return `median ${at(0.5)} ms, 90 % ${at(0.9)} ms (${sorted.length})`;
}
