import type { Attachment } from '../submission/attachment.js';
import type { Paragraph } from './document.js';
import { runOf } from './run.js';

/** The names of attachments as they stand below a text: 附件：1.甲, then 2.乙; one alone bears no number (GB/T 9704 7.3.4). */
export function composeAttachmentNames(attachments: readonly Attachment[]): readonly Paragraph[] {
  return attachments.map(({ name }, i): Paragraph => {
    const number = attachments.length > 1 ? `${i + 1}.` : '';
    const lead = `${i === 0 ? '附件：' : ''}${number}`;
    return { kind: 'paragraph', runs: [{ role: 'body', text: lead }, runOf('body', name)] };
  });
}
