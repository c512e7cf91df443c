// An issue whose lines are known by their own numbers, its pages as laid out, and its DOCX as a hand would edit it.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { paginate } from '../../dist/layout/paginate.js';
import { emitDocx } from '../../dist/output/docx/emit.js';

const digits = [...'零一二三四五六七八九'];
const names = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯'];
/** A line of the text, and one of the colophon, without white space. */
const textLine = /^[甲-癸]*[零一二三四五六七八九]+文/u;
const colophonLine = /^报：/u;

/** An issue of one entry: paragraphs of so many lines, and a colophon of so many rows of the grid at most. */
export function issueOf(paragraphs, rows) {
  let number = 0;
  const blocks = paragraphs.map((lines) => {
    const text = Array.from({ length: lines }, (_, i) => {
      const room = i === 0 ? 26 : 28;
      const tag = String(++number).replace(/\d/gu, (digit) => digits[Number(digit)]);
      const isLast = i === lines - 1;
      return tag + '文'.repeat((isLast ? 17 : room) - tag.length) + (isLast ? '。' : '');
    });
    return { kind: 'paragraph', runs: [{ role: 'body', text: text.join('') }] };
  });
  const entry = { kind: 'entry', id: 'a.yaml', title: '题', blocks };
  const heading = { role: 'section', text: '【甲】' };
  const parts = blocks.length > 0 ? [{ heading, name: '甲', parts: [entry] }] : [];
  return {
    metadata: { title: '快报', issueNumber: '1', date: '2025-01-01', issuingOffice: '青岚县创建办' },
    masthead: {
      nameplate: ['工作快报'],
      issueNumber: '第1期',
      issuingOffice: '青岚县创建办',
      date: '2025年1月1日',
    },
    editorsNote: [],
    sections: parts,
    colophon: {
      signOff: [],
      distribution: names.slice(0, rows).map((text) => ({ label: '报', text })),
      contact: [],
    },
  };
}

/** The issue's pages, each as `lines+rows` of text and colophon, and its DOCX. */
export async function laidOut(issue, style, { fonts }) {
  const pagination = paginate(issue, style, fonts, { latin: false });
  const { colophon, colophonRoom, unnumbered, paragraphs, contents, tables, pageTops } = pagination;
  const options = { colophon, colophonRoom, unnumbered, paragraphs, contents, tables, pageTops };
  const pages = pagination.pages.map(({ items }) => {
    const count = (role) =>
      new Set(items.flatMap((item) => (item.role === role ? [Math.round(item.y)] : []))).size;
    return { lines: count('body'), rows: count('distribution') };
  });
  return { pages, docx: await emitDocx(issue, style, options), place: colophon };
}

/** The same of the pages that a program made of the DOCX (see `linesOf`). */
export function pagesOf(pages) {
  return pages.map(({ lines }) => ({
    lines: lines.filter(({ text }) => textLine.test(text)).length,
    rows: lines.filter(({ text }) => colophonLine.test(text)).length,
  }));
}

/** The DOCX with so many paragraphs of a line more before the first one of its text, as a person would write them. */
export function withLines(docx, count) {
  const line = '<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr><w:r><w:t>九九文文文</w:t></w:r></w:p>';
  return edited(docx, (xml) => {
    const [first] = bodyParagraphs(xml);
    return xml.slice(0, first.index) + line.repeat(count) + xml.slice(first.index);
  });
}

/** The DOCX without so many of the first paragraphs of its text, as a person would take them away. */
export function withoutLines(docx, count) {
  return edited(docx, (xml) => {
    const gone = bodyParagraphs(xml).slice(0, count);
    if (gone.length < count) throw new Error(`fewer than ${count} paragraphs of body text`);
    return gone.reduceRight(
      (rest, { 0: all, index }) => rest.slice(0, index) + rest.slice(index + all.length),
      xml,
    );
  });
}

function edited(docx, edit) {
  const files = unzipSync(docx);
  const part = 'word/document.xml';
  files[part] = strToU8(edit(strFromU8(files[part])));
  return zipSync(files);
}

function bodyParagraphs(xml) {
  const found = [...xml.matchAll(/<w:p><w:pPr><w:pStyle w:val="Body"\/>.*?<\/w:p>/gsu)];
  if (found.length === 0) throw new Error('no paragraph of body text');
  return found;
}
