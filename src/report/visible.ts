/** Text fit for a terminal: a control, bidi or invisible character cannot reach it; each is shown as one column. */
export function visible(text: string): string {
  return text
    .replace(/\t/gu, '→')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}/gu, '�');
}
