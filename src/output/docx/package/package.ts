import { namespaces } from './namespace.js';
import { xmlElement, xmlPart } from './xml.js';
import { zipFiles } from './zip.js';

/** A package's parts by their path, each as XML text. */
export type Parts = ReadonlyMap<string, string>;

/** A part that is no XML, and how the document is related to it. */
export interface MediaPart {
  /** From the document's folder: media/image1.jpeg. */
  readonly target: string;
  readonly relationship: string;
  readonly bytes: Uint8Array;
}

/** First in the package; the others follow by code unit. */
const leading = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];

/** The package of the library's parts, with our own in their places: the same parts give the same bytes, whatever the clock,
 * the time zone and the ids that the library draws. `documentXml` writes the document itself, told by which id it is related to
 * a part beside it. */
export function packDocument(
  made: Parts,
  own: Parts,
  media: readonly MediaPart[],
  documentXml: (relationship: (part: string) => string) => string,
): Uint8Array {
  const parts = new Map([...made, ...own]);
  const ids = new Map<string, string>();
  for (const path of [...parts.keys()].filter((name) => name.endsWith('.rels')))
    for (const [target, id] of tidyRelationships(path, parts)) ids.set(`${path} ${target}`, id);
  const relationship = (part: string): string => {
    const id = ids.get(`word/_rels/document.xml.rels ${part}`);
    if (id === undefined) throw new Error(`docx: the document is not related to ${part}`);
    return id;
  };
  parts.set('word/document.xml', documentXml(relationship));
  const bytes = new Map(media.map((each) => [`word/${each.target}`, each.bytes]));
  const paths = [...parts.keys(), ...bytes.keys()];
  parts.set('[Content_Types].xml', tidyContentTypes(parts.get('[Content_Types].xml') ?? '', paths));
  if (media.length > 0) relateMedia(media, parts);
  const rest = [...new Set([...paths, ...parts.keys()])].filter((path) => !leading.includes(path)).sort();
  return zipFiles([...leading, ...rest].map((path) => [path, bytes.get(path) ?? parts.get(path) ?? '']));
}

/** Drops relationships to parts that are not there and numbers the others by type and target; gives the ids by target. */
function tidyRelationships(path: string, parts: Map<string, string>): ReadonlyMap<string, string> {
  const folder = path.replace(/_rels\/[^/]*$/, '');
  const kept = [...(parts.get(path) ?? '').matchAll(/<Relationship [^>]*>/g)]
    .map(([tag]) => ({
      id: attribute(tag, 'Id'),
      type: attribute(tag, 'Type'),
      target: attribute(tag, 'Target'),
      tag,
    }))
    .filter(({ target, tag }) => tag.includes('TargetMode="External"') || parts.has(folder + target))
    .sort((a, b) => (a.type + a.target < b.type + b.target ? -1 : 1))
    .map((each, index) => ({ ...each, newId: `rId${index + 1}` }));
  const tags = kept.map(({ id, newId, tag }) => tag.replace(`Id="${id}"`, `Id="${newId}"`));
  if (kept.length === 0) parts.delete(path);
  else {
    const root = `<Relationships xmlns="${namespaces.packageRelationships}">${tags.join('')}</Relationships>`;
    parts.set(path, xmlPart(root));
  }
  return new Map(kept.map(({ target, newId }) => [target, newId]));
}

/** Adds pictures to the document's relationships. */
function relateMedia(media: readonly MediaPart[], parts: Map<string, string>): void {
  const path = 'word/_rels/document.xml.rels';
  const tags = media.map(({ target, relationship }) =>
    xmlElement('Relationship', {
      Id: relationship,
      Type: `${namespaces.relationship}/image`,
      Target: target,
    }),
  );
  const end = '</Relationships>';
  parts.set(path, (parts.get(path) ?? '').replace(end, `${tags.join('')}${end}`));
}

function tidyContentTypes(xml: string, paths: readonly string[]): string {
  const extensions = new Set(paths.map((path) => path.slice(path.lastIndexOf('.') + 1)));
  const kept = [...xml.matchAll(/<(?:Default|Override) [^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) =>
      tag.startsWith('<Default')
        ? extensions.has(attribute(tag, 'Extension'))
        : paths.includes(attribute(tag, 'PartName').slice(1)),
    )
    .sort();
  return xmlPart(`<Types xmlns="${namespaces.contentTypes}">${kept.join('')}</Types>`);
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}
