import type { Bulletin } from '../bulletin/bulletin.js';
import { registersOn } from '../bulletin/leaders-on.js';
import { writtenLeader } from '../bulletin/register.js';
import { sliceText } from '../source/text.js';
import { paragraphsOf } from '../submission/block.js';
import type { Instruction as WrittenInstruction } from '../submission/instruction.js';
import { composeBody } from './body.js';
import { printDate } from './date.js';
import type { Instruction, Run } from './document.js';
import { runOf } from './run.js';

/** The facts of an office by which a signature is worded: the leaders with their posts, and how dates are printed. */
export type SignatureSetting = Pick<Bulletin, 'leaders' | 'otherTerms' | 'dateStyle'>;

/** 批示 as it is printed: its words a paragraph a line, then the leader with the post that was his on its day, and the day. */
export function composeInstruction(
  { leader, date, content }: WrittenInstruction,
  { dateStyle, ...registers }: SignatureSetting,
): Instruction {
  const words = composeBody(paragraphsOf(content), { leaders: [], boldLeadSentences: false });
  const { leaders = [], otherTerms = [] } = date ? registersOn(registers, date.value.iso) : registers;
  // Of one who held no post that day the name alone.
  const others = otherTerms.map(({ post: _, ...each }) => each);
  const { name, post } = writtenLeader([...leaders, ...others], leader.text);
  const isWritten = post !== undefined && leader.text.startsWith(post);
  const signature: readonly (Run | undefined)[] = [
    isWritten ? runOf('instruction', sliceText(leader, 0, post.length)) : plain(post),
    plain(post === undefined ? undefined : '\u3000'),
    runOf('instruction', sliceText(leader, leader.text.length - name.length, leader.text.length)),
    plain(date && `\u3000${printDate(date.value, dateStyle)}`),
  ];
  return {
    paragraphs: words.map((paragraph) => ({
      ...paragraph,
      runs: paragraph.runs.map((run) => ({ ...run, role: 'instruction' as const })),
    })),
    signature: { kind: 'paragraph', runs: signature.filter((run) => run !== undefined) },
  };
}

function plain(text: string | undefined): Run | undefined {
  return text === undefined ? undefined : { role: 'instruction', text };
}
