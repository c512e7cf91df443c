import type { Document, Run } from '../../../src/document/document.js';

/** A document of one entry of one paragraph. */
export function documentOf(runs: readonly Run[]): Document {
  return {
    metadata: { title: '甲 & <乙>', issuingOffice: '丙', issueNumber: '第1期', date: '2025-01-02' },
    masthead: { nameplate: ['快报'], issueNumber: '第1期', issuingOffice: '丙', date: '2025年1月2日' },
    editorsNote: [],
    sections: [
      {
        name: '动态',
        heading: { role: 'section', text: '【动　态】' },
        parts: [{ kind: 'entry', id: 'x', title: '标题', blocks: [{ kind: 'paragraph', runs }] }],
      },
    ],
    colophon: { signOff: [], distribution: [], contact: [] },
  };
}

/** The same of one text. */
export function documentOfText(text: string): Document {
  return documentOf([{ role: 'body', text }]);
}
