import { Header, Paragraph, TextRun } from 'docx';
import { draftMark } from '../../../document/page-words.js';
import { paragraphStyles } from '../style/style-id.js';

/** 送审稿 in the head of every page, odd and even. */
export function draftHeaders(): { readonly default: Header; readonly even: Header } {
  return { default: header(), even: header() };
}

function header(): Header {
  const run = new TextRun({ text: draftMark, font: { hint: 'eastAsia' } });
  return new Header({ children: [new Paragraph({ style: paragraphStyles.draftMark.id, children: [run] })] });
}
