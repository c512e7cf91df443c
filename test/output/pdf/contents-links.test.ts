import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../../src/compile.js';
import { embeddedFonts } from '../../faces.js';
import { arrangeFolder, composeFolder, issueFolders } from '../../project.js';

const folder = issueFolders.find(([name]) => name === 'classified-0003')?.[1] ?? '';
const headlines = composeFolder(folder).document.contents?.headlines ?? [];
let bytes: Uint8Array;

beforeAll(async () => {
  const made = await compile(arrangeFolder(folder), { formats: ['pdf'], findFonts: embeddedFonts });
  bytes = made.outputs[0]?.bytes ?? new Uint8Array();
});

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}

describe('要目 with page numbers in the PDF', () => {
  it('is a table of contents: an item with a reference and a link for each headline', async () => {
    const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
    const tree = (await (await document.getPage(1)).getStructTree()) as Node;
    const rolesBelow = (node: Node): string =>
      `${node.role ?? ''}${(node.children ?? []).some(({ role }) => role) ? `(${(node.children ?? []).map(rolesBelow).join(' ').trim()})` : ''}`;
    const [list] = (function find(node: Node): readonly Node[] {
      return node.role === 'TOC' ? [node] : (node.children ?? []).flatMap(find);
    })(tree);
    expect(list?.children?.map(rolesBelow)).toEqual(headlines.map(() => 'TOCI(Reference(Link))'));
  });

  it('leads to the page of each headline, a little above it, with words for who does not see it', async () => {
    const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
    const annotations = await (await document.getPage(1)).getAnnotations();
    const names = [...new Set(annotations.map(({ dest }: { dest: string }) => dest))];
    expect(names).toHaveLength(headlines.length);
    for (const [i, name] of names.entries()) {
      const texts = annotations.filter(({ dest }: { dest: string }) => dest === name);
      // A line, or two, and the number of the page.
      const said = texts.map(({ contentsObj }: { contentsObj: { str: string } }) => contentsObj.str);
      const number = said.at(-1) ?? '';
      expect(said.slice(0, -1).join('')).toBe(headlines[i]);
      const [page, kind, , top] = (await document.getDestination(name)) ?? [];
      expect([(await document.getPageIndex(page)) + 1, kind.name]).toEqual([Number(number), 'XYZ']);
      const { items } = await (await document.getPage(Number(number))).getTextContent();
      const start = (headlines[i] ?? '').slice(0, 6);
      const line = items.find(
        (item) => 'str' in item && item.str.startsWith(start) && item.transform[5] < top,
      );
      const below = line && 'transform' in line ? top - line.transform[5] : Number.NaN;
      expect(below).toBeGreaterThan(0);
      expect(below).toBeLessThan(30);
    }
  });
});
