// A PDF as one would write it with the library in an afternoon: `naive-pdfkit.mjs MATERIAL FACES OUTPUT`.
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';

const [material, faces, output] = process.argv.slice(2);
const files = { heiti: 'sans-medium.ttf', kaiti: 'kai-regular.ttf', xiaobiaosong: 'serif-bold.ttf' };
const document = new PDFDocument({ size: 'A4', margins: { top: 105, left: 79, right: 74, bottom: 99 } });
document.pipe(createWriteStream(output));
for (const { runs, centred } of JSON.parse(readFileSync(material, 'utf8'))) {
  for (const [i, { text, face, size, bold, red }] of runs.entries()) {
    const file = files[face] ?? (bold ? 'serif-bold.ttf' : 'serif-regular.ttf');
    document.font(join(faces, file)).fontSize(size);
    document.fillColor(red ? '#D00000' : '#000000');
    document.text(text, {
      align: centred ? 'center' : 'justify',
      lineGap: 6,
      continued: i < runs.length - 1,
      ...(centred || i > 0 ? {} : { indent: 32 }),
    });
  }
}
document.end();
