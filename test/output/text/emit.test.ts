import { describe, expect, it } from 'vitest';
import { emitText } from '../../../src/output/text/emit.js';
import { composeFolder, issueFolders } from '../../project.js';

describe('an issue as text', () => {
  it.each(issueFolders)('%s', async (name, folder) => {
    await expect(emitText(composeFolder(folder).document)).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it('says in its first line that it is a draft', () => {
    const [, folder = ''] = issueFolders[0] ?? [];
    const { document } = composeFolder(folder);
    expect(emitText(document, true)).toBe(`送审稿\n\n${emitText(document)}`);
  });
});
