/** Words of one character that people and things are counted in: 12名, 3项. Not what comes in an order (3日, 3号). */
export const counters = '个人名位户次批辆台套件条处座栋幢间所项份册枚只头羽尾匹株棵场起例篇块片组队支盏家';

/** Words of one character that tell how long, wide or heavy something is. */
export const sizes = '亩顷吨克斤升米元里';

/** Measures of two characters and more, by their beginnings. */
export const longMeasures = '公[里斤顷]|[平立]方|人次';

/** 百 and 千 as part of a measure: only before what they count (3百元), as else they are part of a number. */
export const hundreds = '[百千](?=[元人名户亩斤吨册份棵株头只套])';
