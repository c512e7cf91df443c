/** A function of an object that works its value out once for each: what is looked up in a register is built once. */
export function remembered<K extends object, V>(build: (key: K) => V): (key: K) => V {
  const values = new WeakMap<K, V>();
  return (key) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = build(key);
    values.set(key, value);
    return value;
  };
}
