/** The mark that a range of figures should bear, for what a message calls right: ～ in place of hyphens and of the ASCII ~, whose own
 * finding is `punctuation/number-range`'s; — 至 到 as they are. */
export function rangeMark(written: string): string {
  return /^[-–－~]+$/u.test(written) ? '～' : written;
}
