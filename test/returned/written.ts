import { type DocxParts, docx } from '../import/word/docx.js';
import { shown } from '../manuscript/shown.js';
import { returned } from './as-sent.js';

/** Two entries and the first section, by their anchors. */
export const [a, b, s] = ['_kb_aaaaaaaaaaaaaaaa', '_kb_bbbbbbbbbbbbbbbb', '_kb_section1'];

const numbers = new Map<string, number>();
const numberOf = (name: string): number => {
  numbers.set(name, numbers.get(name) ?? numbers.size + 100);
  return numbers.get(name) ?? 0;
};

/** Where a bookmark begins, and where it ends. */
export const start = (name: string): string => `<w:bookmarkStart w:id="${numberOf(name)}" w:name="${name}"/>`;
export const end = (name: string): string => `<w:bookmarkEnd w:id="${numberOf(name)}"/>`;

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

const gone = (text: string): string => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;

type Person = '程望' | '岑宁';

const by = (author: Person): string => `w:id="9" w:author="${author}" w:date="2026-03-11T09:30:00Z"`;

export const ins = (author: Person, content: string): string => `<w:ins ${by(author)}>${content}</w:ins>`;
export const del = (author: Person, text: string): string => `<w:del ${by(author)}>${gone(text)}</w:del>`;
export const markIns = (author: Person): string => `<w:rPr><w:ins ${by(author)}/></w:rPr>`;
export const markDel = (author: Person): string => `<w:rPr><w:del ${by(author)}/></w:rPr>`;

/** A paragraph of content, as XML, with properties. */
export const p = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

export const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`;

export const styles = [
  ['Section', 'heading 1'],
  ['Headline', 'heading 2'],
  ['Briefs', '简讯'],
  ['Caption', 'caption'],
  ['ContentsTitle', '要目标题'],
  ['Contents', 'toc 2'],
  ['AnnexLabel', '附件标记'],
]
  .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
  .join('')
  .concat(
    '<w:style w:type="character" w:styleId="LeadSentence"><w:name w:val="要点首句"/><w:rPr><w:b/></w:rPr></w:style>',
  );

/** A document of some paragraphs as it reads when it comes back, a line a piece. */
export function read(body: string, parts: DocxParts = {}, relations = ''): readonly string[] {
  return shown(returned(docx(body, { styles, ...parts }, relations)).manuscript);
}
