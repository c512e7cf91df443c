import type { Document, Entry, Paragraph, Run, TableCell } from '../../src/document/document.js';
import type { Authorship, TrackedChange } from '../../src/document/tracked-change.js';
import { buildPng } from '../picture/build-png.js';
import { scene } from '../picture/scene.js';
import { caption, soundPicture } from './pictured.js';

const leader: Authorship = { author: '程望舒', date: '2026-03-14T09:30:00Z' };
const editor: Authorship = { author: '林知夏' };
const added: TrackedChange = { kind: 'inserted', by: leader };
const gone: TrackedChange = { kind: 'deleted', by: leader };
const alsoAdded: TrackedChange = { kind: 'inserted', by: editor };

const body = (text: string, change?: TrackedChange): Run => ({
  role: 'body',
  text,
  ...(change ? { change } : {}),
});
const paragraph = (runs: readonly Run[], change?: TrackedChange): Paragraph => ({
  kind: 'paragraph',
  runs,
  ...(change ? { change } : {}),
});
const cell = (column: number, ...runs: readonly Run[]): TableCell => ({
  column,
  colSpan: 1,
  rowSpan: 1,
  runs,
});
const inCell = (text: string, change?: TrackedChange): Run => ({
  role: 'tableText',
  text,
  ...(change ? { change } : {}),
});

const changed: Entry = {
  kind: 'entry',
  id: '0123456789abcdef',
  title: '檐下社区建成共享书房',
  blocks: [
    paragraph([
      { role: 'headline', text: '檐下社区建成' },
      { role: 'headline', text: '一批', change: gone },
      { role: 'headline', text: '共享书房' },
      body('　'),
      body('4月10日，檐下社区'),
      body('把两间旧库房', gone),
      body('将闲置的两间库房', added),
      body('改成共享书房，藏书'),
      body('三', gone),
      body('五', alsoAdded),
      body('千册。'),
      { role: 'contributor', text: '（檐下社区）' },
    ]),
    paragraph([body('书房由居民轮值开门，每天开放十小时。', added)], added),
    paragraph([body('社区还计划办一次读书会，日子待定。', gone)], gone),
    {
      kind: 'table',
      caption: { ...caption('书房开放安排表'), changes: [{ start: 2, end: 4, change: added }] },
      columns: 2,
      headRows: 1,
      rows: [
        [cell(0, { role: 'tableHead', text: '日子' }), cell(1, { role: 'tableHead', text: '开放时间' })],
        [cell(0, inCell('周一')), cell(1, inCell('9时', gone), inCell('8时', added), inCell('至18时'))],
        [cell(0, inCell('周二', added)), cell(1, inCell('休息', added))],
        [cell(0, inCell('周三', gone)), cell(1, inCell('待定', gone))],
      ],
      rowChanges: new Map([
        [2, added],
        [3, gone],
      ]),
    },
    {
      kind: 'figure',
      pictures: [
        soundPicture(buildPng({ width: 80, height: 60, colour: 'rgb', paint: scene(80, 60) }), {
          caption: { ...caption('书房一角'), change: gone },
        }),
      ],
      change: gone,
    },
    paragraph([body('以上安排自下月起施行。')]),
  ],
};

const removed: Entry = {
  kind: 'entry',
  id: '0123456789abcde0',
  title: '',
  headline: paragraph([{ role: 'centredHeadline', text: '渡口镇整修古渡码头', change: gone }], gone),
  blocks: [paragraph([body('渡口镇整修了古渡码头的石阶。', gone)], gone)],
  signature: {
    contributors: [{ role: 'signature', text: '渡口镇', change: gone }],
    date: { role: 'signature', text: '2026年3月13日', change: gone },
  },
  change: gone,
};

/** A document with changes of every kind, by two people: 花脸稿. */
export const markedIssue: Document = {
  metadata: { title: '快报第7期', issuingOffice: '丙', issueNumber: '第7期', date: '2026-03-14' },
  masthead: {
    nameplate: ['快报'],
    issueNumber: '第7期',
    issuingOffice: '丙',
    date: '2026年3月13日14日',
    changes: {
      date: [
        { start: 7, end: 10, change: gone },
        { start: 10, end: 13, change: added },
      ],
    },
  },
  editorsNote: [
    paragraph([
      { role: 'editorsNoteLabel', text: '编者按：' },
      { role: 'editorsNote', text: '现' },
      { role: 'editorsNote', text: '予以', change: added },
      { role: 'editorsNote', text: '刊发。' },
    ]),
  ],
  sections: [
    {
      name: '工作动态',
      heading: { role: 'section', text: '【工作动态】' },
      parts: [changed, removed],
    },
    {
      name: '简讯',
      heading: { role: 'section', text: '【简　讯】', change: added },
      parts: [
        {
          kind: 'briefs',
          briefs: [
            {
              id: '0123456789abcde1',
              runs: [
                { role: 'unitName', text: '县林业局：', change: added },
                body('新栽杉树四百亩。', added),
              ],
            },
            {
              id: '0123456789abcde2',
              runs: [{ role: 'unitName', text: '县气象局：', change: added }, body('上门送预报。', added)],
            },
          ],
        },
      ],
    },
  ],
  colophon: {
    signOff: [
      {
        label: '编辑',
        text: '叶知秋叶知春',
        changes: [
          { start: 3, end: 6, change: gone },
          { start: 6, end: 9, change: added },
        ],
      },
    ],
    distribution: [{ label: '报', text: '县领导、县委', changes: [{ start: 5, end: 8, change: alsoAdded }] }],
    printRun: '共印330份',
    contact: [],
    changes: { printRun: [{ start: 2, end: 3, change: gone }] },
  },
};
