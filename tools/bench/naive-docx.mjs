// A DOCX as one would write it with the library in an afternoon: `naive-docx.mjs MATERIAL OUTPUT`.
import { readFileSync, writeFileSync } from 'node:fs';
import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';

const [material, output] = process.argv.slice(2);
const children = JSON.parse(readFileSync(material, 'utf8')).map(
  ({ runs, centred }) =>
    new Paragraph({
      alignment: centred ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
      indent: centred ? {} : { firstLine: 640 },
      children: runs.map(
        ({ text, size, bold, red }) =>
          new TextRun({ text, bold, size: size * 2, font: '仿宋', ...(red ? { color: 'D00000' } : {}) }),
      ),
    }),
);
writeFileSync(output, await Packer.toBuffer(new Document({ sections: [{ children }] })));
