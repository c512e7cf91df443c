/** A map from two characters (UTF-16 code units) to values; numbers all the way, as it is done at every place of a text. */
export interface PairMap<V> {
  readonly add: (pair: string, value: V) => void;
  /** The values by the first character, by the second. */
  readonly from: (first: number) => ReadonlyMap<number, readonly V[]> | undefined;
}

/** An empty one. */
export function pairMap<V>(): PairMap<V> {
  const byFirst = new Map<number, Map<number, V[]>>();
  // Most characters of a text begin nothing: asked for before the map, it halves the time.
  const isFirst = new Uint8Array(0x10000);
  return {
    add: (pair, value) => {
      const first = pair.charCodeAt(0);
      const second = pair.charCodeAt(1);
      const bySecond = byFirst.get(first) ?? new Map<number, V[]>();
      byFirst.set(first, bySecond);
      isFirst[first] = 1;
      const known = bySecond.get(second);
      if (known) known.push(value);
      else bySecond.set(second, [value]);
    },
    from: (first) => (isFirst[first] === 1 ? byFirst.get(first) : undefined),
  };
}
