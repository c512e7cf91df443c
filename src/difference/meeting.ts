import type { Hunk } from './hunk.js';

/** Fewer characters between changes of two sides within a sentence, and they meet: 增长了12% must not become 下降了13% that nobody wrote. */
const nearest = 4;

/** Edits of two sides that belong together: of one side alone, equal ones of both, or such as meet. */
export interface EditGroup {
  readonly returned: readonly Hunk[];
  readonly today: readonly Hunk[];
  /** The stretch of the text that was sent. */
  readonly from: number;
  readonly to: number;
}

/** The edits of two sides of a text, each side's in ascending order, in groups in ascending order that do not touch. Edits of both sides meet if they
 * overlap, touch, or stand less than `nearest` characters apart with no end of a sentence or line between. */
export function groupsOf(
  sent: string,
  returned: { readonly text: string; readonly edits: readonly Hunk[] },
  today: { readonly text: string; readonly edits: readonly Hunk[] },
): readonly EditGroup[] {
  const keyOf = (text: string, { beforeFrom, beforeTo, afterFrom, afterTo }: Hunk): string =>
    `${beforeFrom} ${beforeTo} ${text.slice(afterFrom, afterTo)}`;
  const returnedKeys = new Map(returned.edits.map((edit) => [keyOf(returned.text, edit), edit]));
  const isEqual = new Set<Hunk>();
  const equal: EditGroup[] = [];
  for (const edit of today.edits) {
    const same = returnedKeys.get(keyOf(today.text, edit));
    if (same === undefined) continue;
    isEqual.add(edit).add(same);
    equal.push({ returned: [same], today: [edit], from: edit.beforeFrom, to: edit.beforeTo });
  }
  const single = (side: 'returned' | 'today', edits: readonly Hunk[]): readonly EditGroup[] =>
    edits
      .filter((edit) => !isEqual.has(edit))
      .map((edit) => ({ returned: [], today: [], [side]: [edit], from: edit.beforeFrom, to: edit.beforeTo }));
  const met = joinMeeting(
    sent,
    inOrder([...single('returned', returned.edits), ...single('today', today.edits)]),
  );
  return joinWithin(inOrder([...met, ...equal]));
}

function inOrder(groups: readonly EditGroup[]): readonly EditGroup[] {
  return [...groups].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Joins single edits, in ascending order, that meet, with all between them. */
function joinMeeting(sent: string, edits: readonly EditGroup[]): readonly EditGroup[] {
  const done: EditGroup[] = [];
  for (const edit of edits) {
    const side = edit.returned.length > 0 ? 'today' : 'returned';
    let first = done.length;
    for (let i = done.length - 1; i >= 0; i--) {
      const group = done[i];
      if (!group || group.to + nearest <= edit.from) break;
      const isMet = group[side].some(({ beforeTo }) => isNear(sent, beforeTo, edit.from));
      if (isMet || edit.from < group.to) first = i;
    }
    done.push(done.splice(first).reduceRight(union, edit));
  }
  return done;
}

function isNear(sent: string, end: number, begin: number): boolean {
  return begin <= end || (begin - end < nearest && !/[。！？；\n]/u.test(sent.slice(end, begin)));
}

/** Joins what lies within the group before it. */
function joinWithin(groups: readonly EditGroup[]): readonly EditGroup[] {
  const done: EditGroup[] = [];
  for (const group of groups) {
    const last = done.at(-1);
    if (last && group.from < last.to) done.pop();
    done.push(last && group.from < last.to ? union(group, last) : group);
  }
  return done;
}

function union(other: EditGroup, one: EditGroup): EditGroup {
  return {
    returned: [...one.returned, ...other.returned],
    today: [...one.today, ...other.today],
    from: Math.min(one.from, other.from),
    to: Math.max(one.to, other.to),
  };
}
