import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../src/host/memory.js';
import { Refused } from '../../src/refusal/refusal.js';
import { writeTestPage } from '../../src/session/test-page.js';
import { trials } from '../../src/testpage/trials.js';
import { docxText, pdfPages, pdfText, withoutSpace } from '../reader.js';

const folder = '/桌面';
const today = '2026-11-23';

async function madeIn(files: Readonly<Record<string, string>>) {
  const host = memoryHost(new Map([[`${folder}/说明.txt`, ''], ...Object.entries(files)]));
  const surroundings = { host, workingDirectory: folder, environment: {} };
  const { diagnostics, outputs } = await writeTestPage({ folder, fonts: 'embedded', today }, surroundings);
  const read = (name: string): Uint8Array => {
    const found = host.read(`${folder}/${name}`, 1e8);
    return found.kind === 'bytes' ? found.bytes : new Uint8Array();
  };
  return { host, diagnostics, outputs, docx: read('试排页.docx'), pdf: read('试排页.pdf') };
}

/** The lines of a PDF from top to bottom, page by page, blanks left out. */
async function pdfLines(bytes: Uint8Array): Promise<readonly string[]> {
  const pages = await pdfPages(bytes, { furniture: false });
  return pages.flatMap((items) => {
    const rows = new Map<number, string>();
    for (const { text, y } of items) rows.set(Math.round(y), (rows.get(Math.round(y)) ?? '') + text);
    return [...rows]
      .sort(([one], [other]) => other - one)
      .map(([, text]) => withoutSpace(text))
      .filter((text) => text !== '');
  });
}

describe('the test page', () => {
  it('is made in an empty folder, with the same text in both outputs', async () => {
    const { diagnostics, outputs, docx, pdf } = await madeIn({});
    expect(diagnostics).toEqual([]);
    expect(outputs.map(({ path }) => path)).toEqual([`${folder}/试排页.docx`, `${folder}/试排页.pdf`]);
    const text = withoutSpace(await pdfText(pdf));
    expect(withoutSpace(await docxText(docx))).toBe(text);
    expect(trials).toHaveLength(10);
    for (const trial of trials) expect(text).toContain(withoutSpace(trial.text));
  });

  it.each([
    ['in the form of the standard', {}],
    [
      'in the form of an office',
      {
        [`${folder}/bulletin.yaml`]:
          '刊名: 檐下信息\n编发单位: 檐下办\n栏目: [动态]\n单位: [檐下社区]\n版式:\n  标点挤压: 否\n',
      },
    ],
  ])('says rightly of each line where it ends, %s', async (_, files) => {
    const { pdf } = await madeIn(files);
    const lines = await pdfLines(pdf);
    const text = lines.join('');
    const told = [...text.matchAll(/应止于：(.*?)，共(\d+)行。/gu)];
    expect(told).toHaveLength(trials.length);
    for (const [i, { 1: endings = '', 2: count }] of told.entries()) {
      const own = withoutSpace(trials[i]?.text ?? '');
      const first = lines.findIndex((line) => own.startsWith(line) && line.length > 10);
      const printed = lines.slice(first, first + Number(count));
      expect(printed.join('')).toBe(own);
      const ends = [...endings.matchAll(/〔(.*?)〕/gu)].map(([, end = '']) => end);
      expect(ends).toHaveLength(Number(count) - 1);
      for (const [at, end] of ends.entries()) expect(printed[at]?.endsWith(end), `${own}: ${end}`).toBe(true);
    }
  });

  it('is another without 标点挤压, where marks close up', async () => {
    const office = `刊名: 檐下信息\n编发单位: 檐下办\n栏目: [动态]\n单位: [檐下社区]\n`;
    const squeezed = await madeIn({ [`${folder}/bulletin.yaml`]: office });
    const loose = await madeIn({ [`${folder}/bulletin.yaml`]: `${office}版式:\n  标点挤压: 否\n` });
    expect(await pdfLines(loose.pdf)).not.toEqual(await pdfLines(squeezed.pdf));
  });

  it('takes nobody’s place', async () => {
    const { host } = await madeIn({});
    const again = writeTestPage(
      { folder, fonts: 'embedded', today },
      { host, workingDirectory: folder, environment: {} },
    );
    await expect(again).rejects.toThrow(Refused);
  });
});
