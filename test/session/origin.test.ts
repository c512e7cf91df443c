import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../src/host/memory.js';
import { version } from '../../src/product/version.js';
import { issueDigest } from '../../src/record/issue-digest.js';
import { openOffice } from '../../src/session/office.js';
import { partOf } from '../output/docx/package-parts.js';
import { fixtureOffice } from './fixture-offices.js';

const folder = '/只在内存里/单位';

/** The issue 0128 as it is compiled, its editor's note or whatever else changed first. */
async function compiled(change: (text: string) => string = (text) => text) {
  const files = [...fixtureOffice('office/sample')].map(([path, bytes]) => {
    const isSheet = path === 'issues/0128/issue.yaml';
    const content = isSheet ? change(new TextDecoder().decode(bytes)) : bytes;
    return [join(folder, path), content] as const;
  });
  const { made } = await openOffice(memoryHost(files), folder).compile('issues/0128', {
    format: ['docx'],
    fonts: 'embedded',
  });
  const [docx] = made?.outputs ?? [];
  if (!made || !docx) throw new Error('nothing was made');
  const properties = partOf(docx.bytes, 'docProps/custom.xml').matchAll(
    /name="([^"]*)"[^>]*><vt:lpwstr>([^<]*)</gu,
  );
  return {
    bytes: docx.bytes,
    manifest: made.manifest,
    properties: Object.fromEntries([...properties].map(([, name = '', value = '']) => [name, value])),
  };
}

describe('a DOCX that is compiled', () => {
  it('says by its properties which issue it is and of what it was made', async () => {
    const { manifest, properties } = await compiled();
    expect(properties).toEqual({
      期号: '第128期（总第1864期）',
      日期: manifest.date,
      编发单位: '栖禾县城乡融合发展工作专班办公室',
      文件夹: 'issues/0128',
      稿件摘要: issueDigest(manifest.inputs),
      版本: `kuaibao ${version()}`,
    });
  });

  it('is the same when it is made again, and says so when an input has changed', async () => {
    const [one, again] = [await compiled(), await compiled()];
    expect(again.bytes).toEqual(one.bytes);
    const other = await compiled((text) => `${text}# 一句注释\n`);
    expect(other.properties.稿件摘要).not.toBe(one.properties.稿件摘要);
    expect({ ...other.properties, 稿件摘要: '' }).toEqual({ ...one.properties, 稿件摘要: '' });
  });
});
