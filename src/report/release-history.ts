import type { ReleaseSummary } from '../record/verified.js';
import { shownPath } from '../source/shown-path.js';

/** A release that is kept behind another. */
export interface KeptRelease {
  /** From 1. */
  readonly number: number;
  /** Where it is kept, absolute. */
  readonly folder: string;
  /** The outputs and inputs that could not be kept, absolute. */
  readonly lost: readonly string[];
}

/** Lines that say where the release before was put, and what of it was gone; paths are shown from `workingDirectory`. */
export function keptReleaseLines(
  { number, folder, lost }: KeptRelease,
  workingDirectory: string,
): readonly string[] {
  const gone = lost.map((path) => shownPath(path, workingDirectory));
  return [
    `第${number}次发布的成品和稿件存在 ${shownPath(folder, workingDirectory)}`,
    ...(gone.length > 0 ? [`${gone.join('、')} 在那次发布以后改过或不见了，没有存下原来的`] : []),
  ];
}

/** A line for each release of an issue that was released more than once. */
export function releaseLines(
  releases: readonly ReleaseSummary[],
  workingDirectory: string,
): readonly string[] {
  if (releases.length < 2) return [];
  return releases.map(({ number, facts, folder }) => {
    const parts = [`第${number}次发布`, facts?.on, facts?.reason].filter((each) => each !== undefined);
    const place = folder === undefined ? '' : `，存在 ${shownPath(folder, workingDirectory)}`;
    return `${parts.join('，')}${place}`;
  });
}

/** The same as data. */
export function releaseData(
  releases: readonly ReleaseSummary[],
  workingDirectory: string,
): readonly object[] {
  return releases.map(({ number, facts, folder }) => ({
    ...facts,
    number,
    ...(folder === undefined ? {} : { folder: shownPath(folder, workingDirectory) }),
  }));
}
