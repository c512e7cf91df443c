/** Sentences, each with its end mark and the closing marks behind it; a line feed is one of its own. Put together they are the text. */
export function sentencesOf(text: string): string[] {
  return text.match(sentence) ?? [];
}

const sentence = /\n|[^。！？；\n]*[。！？；]+[”’」』）〕】》〉]*|[^。！？；\n]+/gu;

/** The end of a sentence, or of a line. */
export const sentenceEnd = /[。！？；\n][”’」』）〕】》〉]*$/u;
