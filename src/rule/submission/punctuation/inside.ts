/** Tells of places of a text, each behind the one before, whether they lie between an opening mark and its closing one; a pair left open reaches to
 * the text's end. For all of them together the text is read once. */
export function insideOf(text: string, opening: string, closing: string): (at: number) => boolean {
  let read = 0;
  let depth = 0;
  return (at) => {
    for (; read < at; read++) {
      const char = text.charAt(read);
      if (opening.includes(char)) depth++;
      else if (closing.includes(char) && depth > 0) depth--;
    }
    return depth > 0;
  };
}
