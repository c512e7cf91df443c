import { describe, expect, it } from 'vitest';
import { emitDocx } from '../../../src/output/docx/emit.js';
import { pageMeasures } from '../../../src/output/docx/style/measure.js';
import { resolveStyle } from '../../../src/style/style.js';
import { planFigure } from '../../../src/typography/figure/plan.js';
import { caption, documentOf, everyFigure, jpeg, picturedIssue, png, soundPicture } from '../pictured.js';
import { readParts } from './package-parts.js';

const style = resolveStyle();
const parts = readParts(await emitDocx(picturedIssue, style));
const xml = parts.get('word/document.xml') ?? '';

/** The figures' XML, from one paragraph of text to the next. */
const figures = xml
  .split(/<w:p><w:pPr><w:pStyle w:val="(?:Body|RunInEntry)"\/>.*?<\/w:p>/u)
  .slice(1, -1)
  .map((each) => each.replace(/<\/w:sdtContent>.*/u, ''));

const sumOf = (text: string, pattern: RegExp): number =>
  [...text.matchAll(pattern)].reduce((sum, [, value]) => sum + Number(value), 0);

/** The height of a figure in twips: of its table's rows and the thin line behind it, or of its paragraphs. */
function heightOf(figure: string): number {
  const after = sumOf(figure, /w:after="(\d+)"/gu);
  if (figure.startsWith('<w:tbl>'))
    return (
      sumOf(figure, /<w:trHeight w:val="(\d+)" w:hRule="exact"/gu) +
      sumOf(figure, /<\/w:tbl>.*?w:line="(\d+)"/gu)
    );
  const picture = sumOf(figure, /w:line="(\d+)" w:lineRule="atLeast"/gu);
  const lines = 1 + (figure.match(/<w:br\/>/gu) ?? []).length;
  return after + picture + lines * sumOf(figure, /w:line="(\d+)" w:lineRule="exact"/gu);
}

describe('a figure in the DOCX', () => {
  it('takes the whole lines of the grid that it takes on the pages', () => {
    expect(figures).toHaveLength(everyFigure.length);
    for (const [i, figure] of everyFigure.entries())
      expect(heightOf(figures[i] ?? ''), `figure ${i}`).toBe(
        planFigure(figure, style).rows * pageMeasures(style).linePitch,
      );
  });

  it('has a picture for those who see it and words for those who do not, of its size in whole units', () => {
    const alts = everyFigure.flatMap(({ pictures }) => pictures.map(({ alt }) => alt));
    const told = [...xml.matchAll(/<wp:docPr id="(\d+)" name="[^"]*" descr="([^"]*)"/gu)];
    expect(told.map(([, , alt]) => alt)).toEqual(
      alts.map((alt) => alt.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')),
    );
    expect(told.map(([, id]) => Number(id))).toEqual(alts.map((_, i) => i + 1));
  });

  it('is kept with its caption, and two tables are never one', () => {
    for (const figure of figures.filter((each) => each.includes('"Caption"') && /<w:t /u.test(each)))
      expect(figure).toMatch(/^(?:(?!"Caption").)*<w:keepNext\/>/u);
    expect(xml).not.toContain('</w:tbl><w:tbl>');
  });

  it('has its files in the package by what they are, each once, and each is related', async () => {
    const media = [...parts.keys()].filter((path) => path.startsWith('word/media/'));
    expect(media.length).toBe(everyFigure.flatMap(({ pictures }) => pictures).length);
    expect(new Set(media.map((path) => path.replace(/.*\./u, '')))).toEqual(new Set(['jpeg', 'png']));
    const relations = parts.get('word/_rels/document.xml.rels') ?? '';
    const ids = [...xml.matchAll(/r:embed="([^"]+)"/gu)].map(([, id]) => id);
    for (const id of ids) expect(relations).toContain(`Id="${id}"`);
    for (const path of media) expect(relations).toContain(`Target="${path.slice('word/'.length)}"`);
    const types = parts.get('[Content_Types].xml') ?? '';
    for (const type of ['image/jpeg', 'image/png']) expect(types).toContain(type);
    const picture = soundPicture(png(), { caption: caption('图') });
    const twice = documentOf([
      { kind: 'figure', pictures: [picture] },
      { kind: 'figure', pictures: [picture] },
    ]);
    const paths = [...readParts(await emitDocx(twice, style)).keys()];
    expect(paths.filter((path) => path.startsWith('word/media/'))).toEqual(['word/media/image1.png']);
  });

  it('says nothing of where and by whom a picture was taken', async () => {
    const secret = 'GPS 31.2N';
    const more = [
      [0xe1, Buffer.from(`Exif\0\0${secret}`)],
      [0xfe, Buffer.from(secret)],
    ] as const;
    const bytes = await emitDocx(
      documentOf([{ kind: 'figure', pictures: [soundPicture(jpeg({ more }))] }]),
      style,
    );
    expect(readParts(bytes).get('word/media/image1.jpeg')).not.toContain(secret);
  });
});
