import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { edition, readArchive } from '../../src/archive/stored-archive.js';
import { countsEdition } from '../../src/archive/stored-counts.js';
import { phrasesEdition, readPhrases } from '../../src/archive/stored-phrases.js';
import { memoryHost } from '../../src/host/memory.js';
import { archiveOf } from '../../src/session/archives.js';
import { nothingRead } from '../../src/session/office-read.js';
import { archiveKey } from '../../src/session/stored-index.js';
import { tallyOffice } from '../../src/session/tally-office.js';
import { within } from '../../src/session/within.js';
import { standardLimits } from '../../src/source/limits.js';
import { fixtureOffice } from '../session/fixture-offices.js';

/** An index that another edition has written is not read. So what follows may only change together with the edition. */
it('the index of an office is as its edition says', () => {
  const office = '/单位';
  const files = [...fixtureOffice('proofreading/office')].filter(([path]) => !path.startsWith('out/'));
  const named = new TextEncoder().encode(
    '单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇查看河道\n正文: 青鹭镇党委书记岑砚池到柳湾村查看河道。今年以来，累计清理河道12公里。\n',
  );
  const host = memoryHost([
    ...files.map(([path, bytes]) => [join(office, path), bytes] as const),
    [join(office, 'issues/0001/又一篇.yaml'), named],
  ]);
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
      "edition": 5,
      "issues": [
        [
          "issues/0001",
          {
            "date": "2026-03-12",
            "number": 1,
            "series": "issue",
          },
          [
            "又一篇.yaml 179",
            "稿件.yaml 195",
          ],
        ],
      ],
      "size": 262736,
      "texts": "ba405e2c91a100176d3763ac132b355a5292ee0f6546304b1324909489e80d03",
    }
  `);
});

/** The same of the phrases that were counted of its issues. */
it('the phrases of an office are as their edition says', () => {
  const office = '/单位';
  const files = [...fixtureOffice('proofreading/office')].filter(([path]) => !path.startsWith('out/'));
  const host = memoryHost(files.map(([path, bytes]) => [join(office, path), bytes]));
  const options = within(office, office, standardLimits);
  const archive = archiveOf(host, office, options, nothingRead());
  const { issues, phrases } = archive.others(join(office, 'issues/none'));
  phrases.beside(issues, { day: 0, size: 0 });
  archive.keep(host, 0);
  const kept = host.read(join(office, '.kuaibao/cache/phrases.bin'), 1 << 24);
  const read = kept.kind === 'bytes' ? readPhrases(kept.bytes, archiveKey(options)) : undefined;
  const { size, lows, counts } = read?.table ?? {};
  const told = {
    phrasesEdition,
    size,
    count: counts?.length,
    issues: read?.issues.map(({ folder, size, texts }) => [folder, size, ...texts()]),
    phrases: createHash('sha256')
      .update(JSON.stringify([...(lows ?? []), ...(counts ?? [])]))
      .digest('hex'),
  };
  expect(told).toMatchInlineSnapshot(`
    {
      "count": 143,
      "issues": [
        [
          "issues/0001",
          36,
          "青鹭镇开展河道清淤",
          "全镇清理河道12公里，清运淤泥三百余方，沿河村组的排水已经通畅。",
        ],
      ],
      "phrases": "bf7a41d5911d73cdf8120378d048d8f812a912b00fe5a7258d4371a7b6e1caf2",
      "phrasesEdition": 1,
      "size": 36,
    }
  `);
});

/** The same of what was counted of the issues that are not released. */
it('the counts of an office are as their edition says', () => {
  const office = '/单位';
  const files = [...fixtureOffice('office/sample')].filter(
    ([path]) => !path.startsWith('out/') && !path.startsWith('issues/0127/'),
  );
  const host = memoryHost(files.map(([path, bytes]) => [join(office, path), bytes]));
  const surroundings = { host, workingDirectory: office, environment: {} };
  tallyOffice(office, { kind: 'year' }, surroundings, { host, least: 0 });
  const read = host.read(join(office, '.kuaibao/cache/contributions.txt'), 1 << 24);
  const text = read.kind === 'bytes' ? new TextDecoder().decode(read.bytes) : '';
  const counts = text
    .slice(text.indexOf('"counts"'))
    // When each file was written is the host's affair.
    .replace(/,"sheet".*?(?="items")/gu, ',')
    .split(/(?<=[[}]),?(?=\{)/u);
  expect({ countsEdition, counts }).toMatchInlineSnapshot(`
    {
      "counts": [
        ""counts":[",
        "{"folder":"issues/0128","leftOut":0,"series":"issue","number":128,"date":"2025-03-14","serial":1864,"items":[",
        "{"units":["县民政局"],"section":"会议部署","form":"entries","isUsed":true,"pictures":0,"instructions":[],"path":"县民政局.yaml","index":1,"headline":"全县养老服务工作会议召开"}",
        "{"units":["县水利局"],"section":"项目进展","form":"entries","isUsed":true,"pictures":0,"instructions":[],"path":"县水利局.yaml","index":1,"headline":"鹭渚灌区渠系改造工程通水"}",
        "{"units":["栗坞镇"],"section":"简讯","subsection":"为农服务","form":"briefs","isUsed":true,"pictures":0,"instructions":[],"path":"栗坞镇.yaml","index":1,"headline":"3月13日，组织茶农开展机采技术比武，现场调试采茶机24台，"}",
        "{"units":["县公安局"],"section":"部门快讯","form":"briefs","isUsed":true,"pictures":0,"instructions":[],"path":"县公安局.yaml","index":1,"headline":"3月13日，开展校园周边交通秩序整治，增设临时停车泊位75个"}]}",
        "{"folder":"issues/supplement-03","leftOut":0,"series":"supplement","number":3,"date":"2025-03-21","items":[",
        "{"units":["县应急管理局"],"section":"会议部署","form":"entries","isUsed":true,"pictures":0,"instructions":[],"path":"县应急管理局.yaml","index":1,"headline":"全县强对流天气防范应对会商会召开"}",
        "{"units":["云砚乡"],"section":"一线动态","form":"entries","isUsed":true,"pictures":0,"instructions":[],"path":"云砚乡.yaml","index":1,"headline":"云砚乡完成地质灾害隐患点群众避险转移演练"}]}]}",
      ],
      "countsEdition": 1,
    }
  `);
});
