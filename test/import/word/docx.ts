import { strToU8, zipSync } from 'fflate';

/** Parts of a DOCX that differ from the plainest one, by their names in it. */
export type DocxParts = Readonly<Record<string, string | Uint8Array | undefined>>;

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Namespaces as Word declares them on a part. */
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
].join(' ');

/** The root element of each kind of part, and the kind of its relation. */
const roots: Readonly<Record<string, readonly [element: string, relation: string]>> = {
  styles: ['w:styles', 'styles'],
  numbering: ['w:numbering', 'numbering'],
  footnotes: ['w:footnotes', 'footnotes'],
  endnotes: ['w:endnotes', 'endnotes'],
  comments: ['w:comments', 'comments'],
  header1: ['w:hdr', 'header'],
  header2: ['w:hdr', 'header'],
  footer1: ['w:ftr', 'footer'],
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A relation of the main part beside those that are made for its parts. */
export function relation(id: string, kind: string, target: string, isExternal = false): string {
  return `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`;
}

/** A DOCX: the content of its body, and that of its other parts (`styles`, `numbering`, `header1` …) without their root elements. Names with a
 * dot are whole parts. `relations` are further relations of the main part. */
export function docx(body: string, parts: DocxParts = {}, relations = ''): Uint8Array {
  return packed(docxParts(body, parts, relations));
}

export function docxParts(body: string, parts: DocxParts = {}, relations = ''): DocxParts {
  const content: Record<string, string | Uint8Array | undefined> = {};
  let related = relations;
  for (const [name, text] of Object.entries(parts)) {
    const root = roots[name];
    if (!root || typeof text !== 'string') content[name] = text;
    else {
      content[`word/${name}.xml`] = `${declaration}<${root[0]} ${namespaces}>${text}</${root[0]}>`;
      related += relation(`part-${name}`, root[1], `${name}.xml`);
    }
  }
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationsPart(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': `${declaration}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationsPart(related),
    ...content,
  };
}

function relationsPart(relations: string): string {
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`;
}

export function packed(parts: DocxParts): Uint8Array {
  const files = Object.entries(parts).flatMap(([name, content]) =>
    content === undefined ? [] : [[name, typeof content === 'string' ? strToU8(content) : content] as const],
  );
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}

/** A paragraph of plain text. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

export function escaped(text: string): string {
  return text.replace(/[&<>"\r]/gu, (char) => `&#${char.charCodeAt(0)};`);
}
