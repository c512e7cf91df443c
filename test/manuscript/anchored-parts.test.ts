import { describe, expect, it } from 'vitest';
import type { Brief, Document, Entry, Section } from '../../src/document/document.js';
import { anchoredId, isAnchor } from '../../src/manuscript/anchor.js';
import { anchoredParts } from '../../src/manuscript/anchored-parts.js';

const [one, two, three] = ['1111111111111111', '22222222222222ab', '3333333333333333'];

const entry = (id: string): Entry => ({ kind: 'entry', id, title: '标题', blocks: [] });
const annex = (id: string): Entry => ({ ...entry(id), annexLabel: { role: 'annexLabel', text: '附件' } });
const brief = (id: string): Brief => ({ id, runs: [] });

const articles: Section = { name: '专报', parts: [entry(one), annex(one), annex(one), entry(two)] };
const news: Section = {
  name: '动态',
  heading: { role: 'section', text: '【动态】' },
  parts: [entry(one), annex(one), entry(one)],
};
const briefs: Section = {
  name: '简讯',
  heading: { role: 'section', text: '【简　讯】' },
  parts: [
    { kind: 'briefs', briefs: [brief(three)] },
    {
      kind: 'briefs',
      subsection: { role: 'subsection', text: '【河湖长制】' },
      briefs: [brief(two), brief(three)],
    },
    { kind: 'briefs', subsection: { role: 'subsection', text: '【防汛】' }, briefs: [] },
  ],
};

const bare: Document = {
  metadata: { title: '', issuingOffice: '', issueNumber: '', date: '2025-04-09' },
  masthead: { nameplate: ['快报'], issueNumber: '第1期', issuingOffice: '某办', date: '2025年4月9日' },
  editorsNote: [],
  sections: [],
  colophon: { signOff: [], distribution: [], contact: [] },
};

const line = { kind: 'paragraph', runs: [] } as const;

const full: Document = {
  ...bare,
  instructions: [{ paragraphs: [], signature: line }],
  contents: { title: '要　目', headlines: ['标题'] },
  editorsNote: [line],
  sections: [articles, news, briefs],
  colophon: { ...bare.colophon, printRun: '共印9份' },
};

describe('anchoredParts', () => {
  it('names every part in reading order, copies and annexes counted', () => {
    expect(anchoredParts(full).map(({ kind, anchor }) => `${kind} ${anchor}`)).toEqual([
      'masthead _kb_masthead',
      'instructions _kb_instructions',
      'contents _kb_contents',
      'editorsNote _kb_note',
      `entry _kb_${one}`,
      `annex _kb_${one}_a1`,
      `annex _kb_${one}_a2`,
      `entry _kb_${two}`,
      'section _kb_section2',
      `entry _kb_${one}_2`,
      `annex _kb_${one}_a1_2`,
      `entry _kb_${one}_3`,
      'section _kb_section3',
      `brief _kb_${three}`,
      'subsection _kb_subsection1',
      `brief _kb_${two}_2`,
      `brief _kb_${three}_2`,
      'subsection _kb_subsection2',
      'colophon _kb_colophon',
    ]);
  });

  it('gives each a name that Word takes and that says whose it is', () => {
    const anchors = anchoredParts(full).map(({ anchor }) => anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const anchor of anchors) {
      expect(anchor).toMatch(/^_[a-z0-9_]{1,39}$/u);
      expect(isAnchor(anchor)).toBe(true);
    }
    const ids = anchors.flatMap((anchor) => anchoredId(anchor) ?? []);
    expect(ids).toEqual([one, one, one, two, one, one, one, three, two, three]);
  });

  it('has none for parts that print nothing', () => {
    expect(anchoredParts(bare).map(({ anchor }) => anchor)).toEqual(['_kb_masthead']);
  });
});
