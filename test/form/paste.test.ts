import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { pastedText } from '../../src/session/form/pasted-text.js';
import { fixtures } from '../project.js';
import { startBrowser } from './browser.js';

const browser = await startBrowser();
afterAll(() => browser.close());

const sample = readFileSync(join(fixtures, 'office/sample/bulletin.yaml'), 'utf8');
const page = await browser.open(sample);
afterEach(async () => {
  expect(browser.faults).toEqual([]);
  await page.locator('.cm-content').fill('');
});

/** As Word for Windows puts it on the clipboard: a paragraph with a soft return, a list that it numbers, a table with joined cells. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8"><style><!-- /* Font Definitions */ @font-face {font-family:仿宋_GB2312;}
p.MsoNormal {mso-style-unhide:no; font-size:16.0pt;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:仿宋_GB2312'>近日，栗坞镇组织党员群众清理河道<span lang=EN-US>12</span>公里，<br
style='mso-special-character:line-break'>清运垃圾<b>30吨</b>。<o:p></o:p></span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>一、</span><![endif]>压实责任。</p>
<p class=MsoNormal align=center>表1　各村进度</p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-padding-alt:0cm 5.4pt'>
 <tr><td><p class=MsoNormal>村<o:p></o:p></p></td><td colspan=2><p class=MsoNormal>长度（公里）</p></td></tr>
 <tr><td rowspan=2><p class=MsoNormal>甲村</p></td><td><p class=MsoNormal>3</p></td><td><p class=MsoNormal>4|5</p></td></tr>
 <tr><td><p class=MsoNormal>5</p></td><td><p class=MsoNormal>&nbsp;</p></td></tr>
</table>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`;
const fromWord = `近日，栗坞镇组织党员群众清理河道12公里，清运垃圾30吨。
一、压实责任。
表1　各村进度
| 村 | 长度（公里） | < |
| 甲村 | 3 | 4\\|5 |
| ^ | 5 |  |`;

/** As a WeChat article gives it: sections of spans, a break at each line. */
const weChat = `<section style="margin:0 8px;line-height:1.75em" data-tools="135编辑器"><p style="text-indent:2em"><span
style="font-size:15px;color:rgb(63,63,63)">近日，苇港镇检查燃气用户300户。</span></p><p><br></p><section><p><span>一是入户排查。</span><br><span>二是整改隐患5处。</span></p>
<img data-src="https://mmbiz.example/1.jpg" alt=""><script>document.title = 'no'</script></section></section>`;

describe('what is pasted', () => {
  it.each([
    ['a table and a list of Word', { html: word, text: '村\t长度' }, fromWord],
    [
      'an article of WeChat',
      { html: weChat, text: '近日' },
      '近日，苇港镇检查燃气用户300户。\n一是入户排查。\n二是整改隐患5处。',
    ],
    [
      'a text of WeChat',
      { text: '　　近日，苇港镇检查燃气用户300户。\r\n\r\n　　一是入户排查。\r\n　　二是整改隐患5处。\r\n' },
      '近日，苇港镇检查燃气用户300户。\n一是入户排查。\n二是整改隐患5处。',
    ],
    [
      'cells of a sheet',
      { text: '村\t长度\r\n甲村\t3\r\n乙村\t\r\n' },
      '| 村 | 长度 |\n| 甲村 | 3 |\n| 乙村 |  |',
    ],
    ['a few words', { html: '<b style="color:red">12公里</b>', text: '12公里' }, '12公里'],
    ['a page without words', { html: '<p></p>', text: '甲。\n乙。' }, '甲。\n乙。'],
  ])('becomes what 正文 has: %s', async (_, given, expected) => {
    await paste(page, given);
    expect(await lines()).toBe(expected);
    // The same by the reader of imported pages, where there is no browser.
    expect(pastedText(given).text).toBe(expected);
  });

  it('comes from the clipboard itself, too, in the place of what is selected', async () => {
    await page.locator('.cm-content').fill('旧的文字');
    await page.evaluate(async () => {
      const html =
        '<p><b>第一段。</b></p><table><tr><td>村</td><td>数</td></tr><tr><td>甲</td><td>3</td></tr></table>';
      const item = new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob(['第一段。'], { type: 'text/plain' }),
      });
      await navigator.clipboard.write([item]);
    });
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+v');
    await expect.poll(lines).toBe('第一段。\n| 村 | 数 |\n| 甲 | 3 |');
    expect(await page.title()).toBe('栖禾县城乡融合发展 工作快报 报送稿件');
  });

  it('says what was left out', async () => {
    await paste(page, { html: weChat, text: '' });
    await page.getByText('没有导入').waitFor();
  });
});

async function paste(on: Page, given: { readonly html?: string; readonly text: string }): Promise<void> {
  await on.locator('.cm-content').evaluate((place, { html, text }) => {
    const clipboardData = new DataTransfer();
    if (html !== undefined) clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', text);
    place.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, given);
}

function lines(): Promise<string> {
  return page
    .locator('.cm-line')
    .allTextContents()
    .then((all) => all.join('\n'));
}
