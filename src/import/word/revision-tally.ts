type ChangeKind = 'added' | 'removed' | 'moved';

/** Counts tracked changes by who made them; neighbours of one person and kind are one change. */
export class RevisionTally {
  private readonly counts = new Map<string, Record<ChangeKind, number>>();
  private last = '';

  take(kind: ChangeKind, author: string | undefined): void {
    const person = author?.trim() || '没有署名的人';
    const change = `${kind} ${person}`;
    if (change === this.last) return;
    this.last = change;
    const counts = this.counts.get(person) ?? { added: 0, removed: 0, moved: 0 };
    counts[kind]++;
    this.counts.set(person, counts);
  }

  /** Notes that text which nobody changed stands between. */
  pass(): void {
    this.last = '';
  }

  /** The changes in words: 张三增加2处、删除1处；李四移动1处. Empty if there are none. */
  get words(): string {
    const words = { added: '增加', removed: '删除', moved: '移动' } as const;
    return [...this.counts]
      .map(([person, counts]) => {
        const said = (['added', 'removed', 'moved'] as const)
          .filter((kind) => counts[kind] > 0)
          .map((kind) => `${words[kind]}${counts[kind]}处`);
        return `${person}${said.join('、')}`;
      })
      .join('；');
  }
}
