import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { makeFormPage } from '../../src/bundle/write-form-page.js';
import { configurationForUnits } from '../../src/session/form/form-data.js';
import { formOf } from '../../src/session/form/make-form.js';
import { openForm } from '../../src/session/form/open-form.js';
import { limitsBy } from '../../src/source/limits.js';

/** A browser without a network, and the form as the build makes it. */
export interface FormBrowser {
  /** Opens the form of an office, by its configuration, as a file, in the same browser; `script` runs before it. */
  readonly open: (configuration: string, script?: () => void) => Promise<Page>;
  /** What went wrong in the pages, and all that was asked for beside them. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/** Of Debian; `.ci/run` installs it. */
const executablePath = '/usr/bin/chromium';

const quietly = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Those of an office that asks for more. */
const limits = limitsBy(({ most }) => most);

const settings: BrowserContextOptions = {
  offline: true,
  locale: 'zh-CN',
  viewport: { width: 1366, height: 768 },
  permissions: ['clipboard-read', 'clipboard-write'],
};

export async function startBrowser(): Promise<FormBrowser> {
  const { page: template } = await makeFormPage();
  const browser: Browser = await chromium.launch({ executablePath, args: quietly });
  const folder = mkdtempSync(join(tmpdir(), 'kuaibao 报送-'));
  const faults: string[] = [];
  const watch = (page: Page): void => {
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('console', (said) => faults.push(`console: ${said.text()}`));
    page.on('request', (asked) => {
      if (!asked.isNavigationRequest()) faults.push(`request: ${asked.url()}`);
    });
  };
  let count = 0;
  return {
    faults,
    open: async (configuration, script) => {
      const path = join(folder, `报送 ${count++}.html`);
      const data = configurationForUnits({ path: 'bulletin.yaml', text: configuration, limits });
      writeFileSync(path, formOf(template, openForm(data)?.title ?? '', data));
      // Each has a store of its own: all pages of files share the one of a context.
      const context = await browser.newContext(settings);
      const page = await context.newPage();
      watch(page);
      if (script) await page.addInitScript(script);
      await page.goto(pathToFileURL(path).href);
      await page.locator('.sheet').waitFor();
      return page;
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
}
