// The lines of a PDF's pages, and how those of two PDFs compare.
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const neverFirst = /^[，。、；：？！”’）》〉】〕」』·—…～％℃]/u;
const neverLast = /[“‘（《〈【〔「『]$/u;
const pageNumber = /^—\d+—$/u;
/** Baselines nearer than this are one line, in pt. */
const near = 4;

/** The lines of each page from its top: texts of one baseline without white space; `rows` counts those on the grid. */
export async function linesOf(file) {
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(pageOf(items.filter((item) => item.str?.trim())));
  }
  await document.destroy();
  return pages;
}

function pageOf(items) {
  const lines = [];
  for (const { str, transform, height } of items) {
    const [x, y] = upright(transform);
    const line = lines.find((each) => Math.abs(each.y - y) < near);
    const item = { x, text: str };
    if (line) line.items.push(item);
    else lines.push({ y, height, items: [item] });
  }
  const sorted = lines
    .sort((one, other) => other.y - one.y)
    .map(({ y, height, items: own }) => {
      const text = own
        .sort((one, other) => one.x - other.x)
        .map((item) => item.text)
        .join('');
      // The dots between a headline and its page number are text in the DOCX alone.
      return { y, height, text: text.replaceAll(/\s|\.{3,}/gu, '') };
    });
  // Type of 15 or 16 pt is the body's; colophon and page number are smaller, the nameplate larger.
  const rows = sorted.filter(({ height }) => height > 14.5 && height < 17).length;
  return { lines: sorted, rows };
}

/** Where a text stands if its page is turned so that it can be read. */
function upright([, rise, , , x, y]) {
  if (rise === 0) return [x, y];
  return rise > 0 ? [y, -x] : [-y, x];
}

/** The lines that are the same on the same page, by their longest common sequence, and each stretch that is not. */
export function compareLines(ours, theirs) {
  let equal = 0;
  let total = 0; // of the PDF's lines
  const differences = [];
  for (let i = 0; i < Math.max(ours.length, theirs.length); i++) {
    const [pdf, docx] = [ours, theirs].map((pages) => (pages[i]?.lines ?? []).map(({ text }) => text));
    const pairs = commonSequence(pdf, docx);
    equal += pairs.length;
    total += pdf.length;
    let [a, b] = [0, 0];
    for (const [x, y] of [...pairs, [pdf.length, docx.length]]) {
      if (x > a || y > b) differences.push({ page: i + 1, pdf: pdf.slice(a, x), docx: docx.slice(b, y) });
      [a, b] = [x + 1, y + 1];
    }
  }
  return { equal, total, differences };
}

/** How many lines are the same if their pages do not count, and page numbers neither. */
export function equalAnywhere(ours, theirs) {
  const [one, other] = [ours, theirs].map((pages) =>
    pages.flatMap(({ lines }) => lines.map(({ text }) => text).filter((text) => !pageNumber.test(text))),
  );
  return commonSequence(one, other).length;
}

function commonSequence(one, other) {
  const length = Array.from({ length: one.length + 1 }, () => new Array(other.length + 1).fill(0));
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      length[i][j] =
        one[i] === other[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
    }
  }
  const pairs = [];
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (one[i] === other[j]) pairs.push([i++, j++]);
    else if (length[i + 1][j] >= length[i][j + 1]) i++;
    else j++;
  }
  return pairs;
}

/** Lines that begin or end with a mark that may not; the page number stands apart. */
export function faultsOf({ lines }) {
  return lines
    .map(({ text }) => text)
    .filter((text) => !pageNumber.test(text) && (neverFirst.test(text) || neverLast.test(text)));
}
