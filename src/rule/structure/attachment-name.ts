import { attachmentFileFaults } from '../../asset/attachment-fault.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { type SourceText, spanWithin } from '../../source/text.js';
import type { Attachment } from '../../submission/attachment.js';
import { paragraphsOf } from '../../submission/block.js';
import type { PartRule } from '../rule.js';

/** Words of a text that send the reader to an attachment. */
const mention =
  /见附件|[（(]附件|附件[0-9０-９一二三四五六七八九十]|(?:[名清]单|[附图]?表|材料|方案|办法|全文)附后/u;
const anyMention = /附[件表后图]/u;

/** Attachments named twice or with what is added in print, and those of which text and key do not agree. */
export const attachments: PartRule = {
  sees: 'part',
  codes: [
    'structure/duplicate-attachment',
    'structure/attachment-name',
    'structure/attachment-file',
    'structure/attachment-not-listed',
    'structure/attachment-not-mentioned',
  ],
  check: ({ attachments: listed, body, place, assets }) => {
    const paragraphs = body ? paragraphsOf(body).map(({ text }) => text) : [];
    const key = place.keys.attachments;
    if (listed === undefined) return key ? [] : notListed(paragraphs);
    return [
      ...duplicates(listed),
      ...listed.flatMap(({ name }) => addedIn(name)),
      ...listed.flatMap(({ file }) => (file ? attachmentFileFaults(file, assets) : [])),
      ...notMentioned(paragraphs, key),
    ];
  },
};

function notListed(paragraphs: readonly SourceText[]): readonly Diagnostic[] {
  for (const text of paragraphs) {
    const found = mention.exec(text.text);
    if (!found) continue;
    return [
      {
        ...coded('structure/attachment-not-listed'),
        message: `正文里写了“${found[0]}”，没有“附件”这一项`,
        span: spanWithin(text, found.index, found.index + found[0].length),
        hint: '有附件的，请加上一行“附件: 名称”；没有的，请改正文',
      },
    ];
  }
  return [];
}

function notMentioned(
  paragraphs: readonly SourceText[],
  key: Diagnostic['span'] | undefined,
): readonly Diagnostic[] {
  if (!key || paragraphs.length === 0 || paragraphs.some(({ text }) => anyMention.test(text))) return [];
  const message = '写了“附件”，正文里没有提到';
  const hint = '请在正文里写明，如“（见附件）”；不需要写明的不用管';
  return [{ ...coded('structure/attachment-not-mentioned'), message, span: key, hint }];
}

function duplicates(listed: readonly Attachment[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return listed.flatMap(({ name: { text, span } }): readonly Diagnostic[] => {
    if (!seen.has(text)) {
      seen.add(text);
      return [];
    }
    const message = `附件“${text}”写了两次`;
    const hint = '请删去一处，或改成各自的名称';
    return [{ ...coded('structure/duplicate-attachment'), message, span, hint }];
  });
}

/** The number before a name, and the mark behind it: the one is added in print, the other not wanted (GB/T 9704 7.3.4). */
function addedIn(name: SourceText): readonly Diagnostic[] {
  const { text } = name;
  const [number = ''] =
    /^(?:附件[0-9０-９一二三四五六七八九十]*[：:、.．]\s*|[0-9０-９]{1,2}(?:[.．]\s*(?![0-9０-９])|、\s*))+/u.exec(
      text,
    ) ?? [];
  const [mark = ''] = /[，。、；：！,;:]+$/u.exec(text) ?? [];
  const wordless = number.length + mark.length >= text.length;
  const found = (start: number, end: number, message: string): Diagnostic => {
    const span = spanWithin(name, start, end);
    const finding = { ...coded('structure/attachment-name'), message, span, hint: '请删去' };
    return wordless ? finding : { ...finding, fix: { safe: false, edits: [{ span, text: '' }] } };
  };
  return [
    ...(number === '' ? [] : [found(0, number.length, `附件名称前面写了“${number.trim()}”，序号会自动加上`)]),
    ...(mark === ''
      ? []
      : [found(text.length - mark.length, text.length, `附件名称后面不加标点，出现“${mark}”`)]),
  ];
}
