/** Lengths bear their unit in the type, so that millimetres never meet points by accident. */
declare const unit: unique symbol;

/** Millimetres, as the standard gives them. */
export type Mm = number & { readonly [unit]: 'mm' };
/** PostScript points (1/72 inch), as PDF and type sizes use them. */
export type Pt = number & { readonly [unit]: 'pt' };
/** Twentieths of a point, as OOXML uses them; always whole. */
export type Twip = number & { readonly [unit]: 'twip' };

export const mm = (value: number): Mm => value as Mm;
export const pt = (value: number): Pt => value as Pt;

export const mmToPt = (value: Mm): Pt => ((value * 72) / 25.4) as Pt;
export const ptToMm = (value: Pt): Mm => ((value * 25.4) / 72) as Mm;
export const ptToTwip = (value: Pt): Twip => Math.round(value * 20) as Twip;
export const mmToTwip = (value: Mm): Twip => ptToTwip(mmToPt(value));
