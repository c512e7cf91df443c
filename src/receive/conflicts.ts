import { mergeTexts, resolveMerge } from '../difference/merge-texts.js';
import type { Authorship } from '../document/tracked-change.js';
import type { Conflict, ConflictChoice, FieldPlace, ReceiveRequest } from './received.js';

/** Three versions of a value: as it was sent out, as it came back, as it stands today. */
export interface Versions {
  readonly sent: string;
  readonly returned: string;
  readonly today: string;
}

/** Merges values, keeps the conflicts in the order in which they are met, and decides them as was asked. */
export class Conflicts {
  readonly all: Conflict[] = [];

  constructor(private readonly choose: ReceiveRequest['choose']) {}

  /** The text that a value is to have. `placeOf`: the place of a unit of today's text. */
  merge(versions: Versions, placeOf: (at: number) => FieldPlace, by: readonly Authorship[]): string {
    const merged = mergeTexts(versions.sent, versions.returned, versions.today);
    return resolveMerge(merged, ({ sent, returned, today, todayAt }) =>
      this.decide({ sent, returned, today }, placeOf(todayAt), by, {
        before: lineBefore(versions.today.slice(0, todayAt)),
        behind: lineBehind(versions.today.slice(todayAt + today.length)),
      }),
    );
  }

  /** The side that a value takes as a whole: where one side alone has changed it, that side. */
  whole(versions: Versions, place: FieldPlace, by: readonly Authorship[]): ConflictChoice {
    const { sent, returned, today } = versions;
    if (returned === today || returned === sent) return 'today';
    if (today === sent) return 'returned';
    return this.decide(versions, place, by);
  }

  private decide(
    versions: Versions,
    place: FieldPlace,
    by: readonly Authorship[],
    around = { before: '', behind: '' },
  ): ConflictChoice {
    const { choose } = this;
    const choice = typeof choose === 'string' ? choose : choose?.get(this.all.length + 1);
    this.all.push({ place, around, ...versions, by, ...(choice ? { choice } : {}) });
    return choice ?? 'today';
  }
}

/** So many characters of a line say where it is. */
const enough = 12;

function lineBefore(text: string): string {
  return [...text.slice(text.lastIndexOf('\n') + 1)].slice(-enough).join('');
}

function lineBehind(text: string): string {
  return [...(text.split('\n', 1)[0] ?? '')].slice(0, enough).join('');
}
