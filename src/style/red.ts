/** How a colour stands out against white paper, by WCAG 2's ratio of luminances: 1 for white itself, 21 for black. Takes six
 * hexadecimal digits. */
export function contrastOnPaper(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** Whether a colour is a pure red, C00000 to E00000 and what the eye does not tell from those. */
export function isPureRed(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour);
  return red >= 0xc0 && red <= 0xef && green <= 0x20 && blue <= 0x20;
}

function channelsOf(colour: string): readonly number[] {
  return [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
