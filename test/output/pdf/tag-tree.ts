import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of a PDF's structure with the text that stands in it and below it. */
export interface TagNode {
  readonly type: string;
  readonly scope?: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly text: string;
  readonly children: readonly TagNode[];
}

/** A structure element's object as our writer writes it: its type, its parent, then its attributes and its contents. */
const elementObject = /(?<=\n)(\d+) 0 obj\n<<\n\/S \/(\w+)\n(.*?)\n>>\nendobj/gsu;
const kid = /<<[^>]*>>|(\d+) 0 R|(\d+)/gu;

/** The structure of a whole file from its root, each element once for each time that it is named; texts by pdf.js. */
export async function tagTree(file: Uint8Array): Promise<TagNode> {
  const raw = Buffer.from(file).toString('latin1');
  const objects = new Map<string, { readonly type: string; readonly rest: string }>();
  for (const [, id = '', type = '', rest = ''] of raw.matchAll(elementObject))
    objects.set(id, { type, rest });
  const root = [...objects].find(([, { type }]) => type === 'Document');
  if (!root) throw new Error('no structure');
  const texts = await markedTexts(file);
  const nodeOf = (id: string): TagNode => {
    const { type, rest } = objects.get(id) ?? { type: `no element ${id}`, rest: '' };
    const [, kids = ''] = /\/K \[(.*)\]/su.exec(rest) ?? [];
    const [, page = ''] = /\/Pg (\d+) 0 R\s*$/u.exec(rest) ?? [];
    const children: TagNode[] = [];
    let text = '';
    for (const [whole, reference, content] of kids.matchAll(kid)) {
      if (reference !== undefined && objects.has(reference)) {
        const child = nodeOf(reference);
        children.push(child);
        text += child.text;
      } else if (content !== undefined) text += texts.get(`${page} ${content}`) ?? '';
      else if (whole.includes('/MCR')) {
        const [, on = ''] = /\/Pg (\d+) 0 R/u.exec(whole) ?? [];
        const [, number = ''] = /\/MCID (\d+)/u.exec(whole) ?? [];
        text += texts.get(`${on} ${number}`) ?? '';
      }
    }
    const [, scope] = /\/Scope \/(\w+)/u.exec(rest) ?? [];
    const span = (name: string): number => Number(new RegExp(`/${name} (\\d+)`, 'u').exec(rest)?.[1] ?? 1);
    return {
      type,
      ...(scope === undefined ? {} : { scope }),
      colSpan: span('ColSpan'),
      rowSpan: span('RowSpan'),
      text,
      children,
    };
  };
  return nodeOf(root[0]);
}

/** The tables of a structure in their order. */
export function tablesIn(node: TagNode): readonly TagNode[] {
  return node.type === 'Table' ? [node] : node.children.flatMap(tablesIn);
}

/** The texts of marked content, by the object of its page and its number there. */
async function markedTexts(file: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const document = await getDocument({ data: Uint8Array.from(file), verbosity: 0 }).promise;
  const texts = new Map<string, string>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    let at = '';
    for (const item of items) {
      if ('str' in item) texts.set(at, (texts.get(at) ?? '') + item.str);
      else if (item.type === 'beginMarkedContentProps') {
        const [, on, content] = /^p(\d+)R_mc(\d+)$/u.exec(item.id ?? '') ?? [];
        at = `${on} ${content}`;
      } else at = '';
    }
  }
  await document.destroy();
  texts.delete('');
  return texts;
}
