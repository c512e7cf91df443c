import { coded } from '../../fault/severity.js';
import type { ImportFinding, Original, OriginalReader } from '../original.js';
import { tooLong } from '../too-long.js';
import { unreadable } from '../unreadable.js';
import { decodePage } from './decode-page.js';
import { PageBlocks } from './page-blocks.js';
import { isTooLong } from './page-limits.js';
import { parsePage } from './parse-page.js';
import type { FindPicture } from './picture.js';
import { attribute, findElement, type HtmlElement } from './tree.js';
import { isHidden, weChatBody } from './visibility.js';

/** Reads a page: as saved from a browser, from a WeChat account, or by Word. */
export const readHtml: OriginalReader = (name, bytes) => {
  const decoded = decodePage(bytes);
  if (!decoded)
    return Promise.resolve([
      unreadable(
        name,
        'html',
        '这个网页认不出是哪种编码，应为 UTF-8 或 GBK',
        '用浏览器打开，复制里面的文字，存成 .txt，再导入',
      ),
    ]);
  if (isTooLong(decoded.text)) return Promise.resolve([tooLong(name, 'html', decoded.text.length)]);
  const page = readPage(decoded.text);
  if (page) return Promise.resolve([{ name, kind: 'html', ...page }]);
  return Promise.resolve([
    unreadable(
      name,
      'html',
      '这个网页层层嵌套，超过400层，没有读取',
      '用浏览器打开，复制里面的文字，存成 .txt，再导入',
    ),
  ]);
};

/** The blocks of a page's text; undefined if its elements stand too deep in one another. `find` gives the pictures that came with it. */
export function readPage(
  html: string,
  find: FindPicture = () => undefined,
): Pick<Original, 'blocks' | 'findings'> | undefined {
  const page = parsePage(html);
  if (!page) return undefined;
  const walk = new PageBlocks(find);
  const parts = partsOf(page);
  for (const part of parts) {
    walk.visit(part);
    walk.end(part);
  }
  return { blocks: walk.blocks, findings: [...walk.findings, ...leftOut(page, parts)] };
}

/** The parts of a page that are its text: of an article of a WeChat account its title and body, else the whole. */
function partsOf(page: HtmlElement): readonly HtmlElement[] {
  const withId = (id: string): HtmlElement | undefined =>
    findElement(page, (element) => attribute(element, 'id') === id);
  const body = withId(weChatBody);
  if (!body) return [page];
  const title = withId('activity-name');
  return title ? [title, body] : [body];
}

/** Tells of what a page of a WeChat account shows around its article. */
function leftOut(page: HtmlElement, parts: readonly HtmlElement[]): readonly ImportFinding[] {
  if (parts.includes(page)) return [];
  const around = textAround(page, new Set(parts)).replace(/\s+/gu, ' ').trim();
  if (around === '') return [];
  return [
    {
      ...coded('import/unplaced'),
      severity: 'hint',
      message: `公众号页面上文章以外的文字没有导入：${around}`,
      place: { kind: 'whole' },
    },
  ];
}

function textAround(element: HtmlElement, parts: ReadonlySet<HtmlElement>): string {
  if (parts.has(element) || isHidden(element)) return '';
  return element.childNodes
    .map((child) => {
      if ('tagName' in child) return ` ${textAround(child, parts)}`;
      return child.nodeName === '#text' && 'value' in child ? child.value : '';
    })
    .join('');
}
