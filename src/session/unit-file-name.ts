/** The name of a file that is for a unit, without ending: 2026年第1期 县水利局, without what file names may not have; with a number if that is
 * taken. */
export function freeStem(title: string, unit: string, isTaken: (stem: string) => boolean): string {
  const stem = `${title === '' ? '' : `${title} `}${[...unit].slice(0, 60).join('')}`;
  const plain = stem.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-');
  for (let i = 1; ; i++) {
    const name = i === 1 ? plain : `${plain}（${i}）`;
    if (!isTaken(name)) return name;
  }
}
