import { rightTexts, wrongTexts } from './prose-cases.js';

const code = 'number/unit-case';

wrongTexts(code, [
  ['每袋净重2.5KG。', 'KG', '每袋净重2.5kg。'],
  ['架设10KV线路3条。', 'KV', '架设10kV线路3条。'],
  ['管径为300 MM。', 'MM', '管径为300 mm。'],
  ['装机容量为1200KW，并网运行。', 'KW', '装机容量为1200kW，并网运行。'],
  ['噪声降至45db。', 'db', '噪声降至45dB。'],
  ['发电12万KWH。', 'KWH', '发电12万kWh。'],
]);

rightTexts('number/', {
  [code]: [
    '每袋净重2.5kg，线路电压10kV，管压0.4MPa。',
    '采购ZR-10KV电缆和KG3型水泵。',
    '下载数据300MB，带宽为5G。',
    '新增3K高清摄像头，用4G网络回传。',
    '车牌号为5KM12，网址为10KM.cn。',
    '频率为50Hz，功率为3MW，信号强度为5mw。',
  ],
});
