import { type DraftDate, draftDate } from '../session/submission-draft.js';
import type { Person } from './ask-choice.js';

/** The day of a new submission, as 2024-03-14, or none. `today` is as that, too. Where an answer is not clear, what it may mean is proposed, and Return takes it. */
export async function askDate({ ask, tell }: Person, today: string): Promise<string | undefined> {
  const first = '日期（事情发生的那天，如 2024-03-14、3月14日、昨天，没有就回车）：';
  let question = first;
  let proposed: string | undefined;
  for (;;) {
    const answer = await ask(question);
    if (answer === '') return proposed;
    const date = draftDate(answer, today);
    if (date.kind === 'day') {
      if (date.iso !== answer) tell(`  日期：${date.iso}`);
      return date.iso;
    }
    proposed = date.days.length === 1 ? date.days[0] : undefined;
    question = proposed === undefined ? first : `是 ${proposed} 吗？是就回车，不是请写全：`;
    if (proposed === undefined) tell(wordDate(answer, date));
  }
}

/** Why an answer is no clear day, in words. */
export function wordDate(answer: string, { days }: Extract<DraftDate, { kind: 'unsure' }>): string {
  const [day] = days;
  if (days.length > 1) return `“${answer}”分不清哪个是月、哪个是日，请写成 ${days.join(' 或 ')}`;
  if (day !== undefined) return `“${answer}”没有写全，如果是这一天，请写成 ${day}`;
  return `“${answer}”不是日期，应写成 2024-03-14 的样子`;
}
