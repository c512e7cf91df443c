import { readAnnex } from '../submission/annex.js';
import type { Attachment } from '../submission/attachment.js';
import type { Submission } from '../submission/submission.js';
import { type BodySetting, composeBlocks } from './body.js';
import type { Block, Briefs, Entry, Section } from './document.js';
import { composeFigure } from './figure.js';
import { runOf } from './run.js';
import { composeTable } from './table.js';

/** The attachments of a submission that name a file, each on pages of its own behind the text: 附件1 at the top left, 附件 on a single
 * one, then its name as a centred title, then what the file holds. `id`: the submission's. */
export function composeAnnexes(
  { attachments = [], assets }: Submission,
  id: string,
  setting: BodySetting,
): readonly Entry[] {
  return attachments.flatMap((attachment, i): readonly Entry[] => {
    const blocks = annexBlocks(attachment, assets, setting);
    if (!blocks) return [];
    const number = attachments.length > 1 ? String(i + 1) : '';
    const headline = { kind: 'paragraph', runs: [runOf('centredHeadline', attachment.name)] } as const;
    const annexLabel = { role: 'annexLabel', text: `附件${number}` } as const;
    return [{ kind: 'entry', id, title: '', annexLabel, headline, blocks }];
  });
}

/** Undefined if no file is named, or one that cannot be printed. */
function annexBlocks(
  { name, file }: Attachment,
  assets: Submission['assets'],
  setting: BodySetting,
): readonly Block[] | undefined {
  if (!file) return undefined;
  const annex = readAnnex(file, assets);
  switch (annex.kind) {
    case 'text':
      return composeBlocks(annex.body, setting);
    case 'table':
      return [composeTable(annex.table)];
    case 'picture':
      return composeFigure(annex.figure, assets).map((block) =>
        block.kind === 'figure'
          ? { ...block, pictures: block.pictures.map((picture) => ({ ...picture, alt: name.text })) }
          : block,
      );
    case 'fault':
      return undefined;
  }
}

/** Sections in which what follows an attachment's pages begins a new one. */
export function behindAnnexes(sections: readonly Section[]): readonly Section[] {
  if (!sections.some(({ parts }) => parts.some(isAnnex))) return sections;
  let isBehind = false;
  return sections.map((section) => {
    const startsPage = isBehind && section.heading !== undefined;
    const parts = section.parts.map((part, i): Entry | Briefs => {
      const starts = isBehind && !isAnnex(part) && !(startsPage && i === 0);
      isBehind = isAnnex(part);
      return starts ? { ...part, startsPage: true } : part;
    });
    return { ...section, parts, ...(startsPage ? { startsPage } : {}) };
  });
}

function isAnnex(part: Entry | Briefs): boolean {
  return part.kind === 'entry' && part.annexLabel !== undefined;
}
