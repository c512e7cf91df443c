const unseen = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\p{Cf}\p{Cs}]/gu;

/** Text fit for a terminal: a control, bidi or invisible character cannot reach it; each is shown as one column. */
export function visible(text: string): string {
  return text.replace(/\t/gu, '→').replace(unseen, '�');
}
