import { attribute, type HtmlElement, hasAttribute, styleOf } from './tree.js';

/** The identifier of the text in a page of a WeChat account: a script makes it visible. */
export const weChatBody = 'js_content';

/** Elements whose text no reader of a page sees. */
const unseen: ReadonlySet<string> = new Set([
  'head',
  'title',
  'script',
  'style',
  'template',
  'noscript',
  'select',
  'datalist',
  'rp',
  'colgroup',
  'xml',
]);

/** Whether a page shows nothing of an element: code, or hidden by an attribute or by its own style. */
export function isHidden(element: HtmlElement): boolean {
  if (unseen.has(element.tagName)) return true;
  if (attribute(element, 'id') === weChatBody) return false;
  return (
    hasAttribute(element, 'hidden') ||
    styleOf(element, 'display') === 'none' ||
    /^(?:hidden|collapse)$/u.test(styleOf(element, 'visibility')) ||
    styleOf(element, 'mso-hide') === 'all'
  );
}

/** Parts of a page that Word has saved and that stand outside its text, by what they are called there. */
const apart: readonly (readonly [RegExp, string])[] = [
  [/comment/u, '批注'],
  [/footnote/u, '脚注'],
  [/endnote/u, '尾注'],
  [/^header/u, '页眉'],
  [/^footer/u, '页脚'],
];

/** The name of an element that stands outside the text of a page which Word has saved. */
export function apartName(element: HtmlElement): string | undefined {
  const part = styleOf(element, 'mso-element');
  return part === '' ? undefined : apart.find(([pattern]) => pattern.test(part))?.[1];
}

/** Elements that stand for something that is no text, and what they are called. */
export const foreignElements: Readonly<Record<string, string>> = {
  svg: '矢量图',
  math: '公式',
  canvas: '画布',
  iframe: '嵌入的网页',
  video: '视频',
  audio: '音频',
  object: '嵌入的对象',
  embed: '嵌入的对象',
  mpvoice: '音频',
};
