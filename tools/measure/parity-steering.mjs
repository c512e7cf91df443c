// What a DOCX bears in its text so that Word and LibreOffice break its lines where the layout does.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

/** How many per cent of the text's characters bear a spacing of their own, and the largest, in pt a character beyond the
 * text's. Masthead and colophon, whose lines are spaced by design, are left out, and so are · and ？！ with what stands before them, which take a
 * quarter or half a cell less. */
export function steeringOf(docx) {
  const parts = unzipSync(readFileSync(docx));
  const base = spacingIn(normalStyle(strFromU8(parts['word/styles.xml']))) ?? 0;
  let [characters, steered, largest] = [0, 0, 0];
  for (const [paragraph] of strFromU8(parts['word/document.xml']).matchAll(/<w:p[ >].*?<\/w:p>/gsu)) {
    if (!isText(paragraph)) continue;
    for (const [run] of paragraph.matchAll(/<w:r>.*?<\/w:r>/gsu)) {
      const text =
        run
          .match(/<w:t[ >][^<]*/gu)
          ?.map((each) => each.replace(/^[^>]*>/u, ''))
          .join('') ?? '';
      const length = [...text.replaceAll(/&\w+;/gu, '&')].length;
      const spacing = spacingIn(/<w:rPr>.*?<\/w:rPr>/su.exec(run)?.[0] ?? '') ?? base;
      characters += length;
      if (spacing === base || (base - spacing > leastOfMarks && /[·•・‧？！]/u.test(text))) continue;
      steered += length;
      largest = Math.max(largest, Math.abs(spacing - base) / 20);
    }
  }
  return { 'steered %': Math.round((steered / characters) * 10000) / 100, 'most pt': largest };
}

/** In twips: a quarter of the smallest body type is more, what ends lines much less. */
const leastOfMarks = 40;

const textStyles = new Set(['Body', 'RunInEntry', 'EditorsNote', 'Briefs', 'Attendees']);

function isText(paragraph) {
  return textStyles.has(/<w:pStyle w:val="(\w+)"/u.exec(paragraph)?.[1]);
}

function normalStyle(styles) {
  return (
    /<w:style w:type="paragraph" w:default="1".*?<\/w:style>/su
      .exec(styles)?.[0]
      .replace(/<w:pPr>.*<\/w:pPr>/su, '') ?? ''
  );
}

/** Of run properties, in twips. */
function spacingIn(properties) {
  const found = /<w:spacing w:val="(-?\d+)"\/>/u.exec(properties)?.[1];
  return found === undefined ? undefined : Number(found);
}
