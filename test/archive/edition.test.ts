import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { edition, readArchive } from '../../src/archive/stored-archive.js';
import { memoryHost } from '../../src/host/memory.js';
import { archiveOf } from '../../src/session/archives.js';
import { nothingRead } from '../../src/session/office-read.js';
import { archiveKey } from '../../src/session/stored-index.js';
import { within } from '../../src/session/within.js';
import { standardLimits } from '../../src/source/limits.js';
import { fixtureOffice } from '../session/fixture-offices.js';

/** An index that another edition has written is not read. So what follows may only change together with the edition. */
it('the index of an office is as its edition says', () => {
  const office = '/单位';
  const files = [...fixtureOffice('proofreading/office')].filter(([path]) => !path.startsWith('out/'));
  const host = memoryHost(files.map(([path, bytes]) => [join(office, path), bytes]));
  const options = within(office, office, standardLimits);
  const bytes = archiveOf(host, office, options, nothingRead()).asBytes();
  const read = readArchive(bytes, archiveKey(options));
  const told = {
    edition,
    size: bytes.length,
    issues: read?.issues.map(({ folder, record }) => [
      folder,
      record?.facts,
      record?.files().map(({ path, size }) => `${path} ${size}`),
    ]),
    texts: createHash('sha256')
      .update(read?.texts.lists ?? '')
      .digest('hex'),
  };
  expect(told).toMatchInlineSnapshot(`
    {
      "edition": 3,
      "issues": [
        [
          "issues/0001",
          {
            "date": "2026-03-12",
            "number": 1,
            "series": "issue",
          },
          [
            "稿件.yaml 195",
          ],
        ],
      ],
      "size": 262688,
      "texts": "60daa3a5f7dbfa200f8c82840ecf5b42640b70f3b7218a4c6bbd67db542e75a4",
    }
  `);
});
