/** Writes texts in an encoding of two bytes a character, by asking the decoder what each pair says. */
export function encoder(label: 'gb18030' | 'big5'): (text: string) => Uint8Array {
  const pairs = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(label);
  for (let first = 0x81; first < 0xff; first++) {
    for (let second = 0x40; second < 0xff; second++) {
      const said = decoder.decode(Uint8Array.of(first, second));
      if ([...said].length === 1 && said !== '\ufffd' && !pairs.has(said)) pairs.set(said, [first, second]);
    }
  }
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((char) => {
        if (char <= '\u007f') return [char.charCodeAt(0)];
        const pair = pairs.get(char);
        if (!pair) throw new Error(`${label} has no ${char}`);
        return pair;
      }),
    );
}
