/** Measures of what can be parted and summed: 12人, 600吨, 1.2亿元; a pattern of one group's inside. */
export const summedMeasures =
  '[万亿]?(?:人次|人|名|户|个|家|所|亩|吨|公里|米|元|件|条|项|次|辆|株|头|只|座|处|份|场|批次|期|台|套|起|宗|例|艘|支)';
