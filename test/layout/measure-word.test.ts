import { expect, it } from 'vitest';
import { measureLength } from '../../src/layout/measure-word.js';

/** What may follow a number and goes with it. */
const measures =
  '个 名 位 户 家 人 口 头 只 匹 羽 尾 条 棵 株 根 枝 朵 粒 颗 块 片 张 页 本 册 卷 套 部 台 架 辆 艘 列 节 座 栋 幢 间 层 处 所 顶 床 把 面 盏 件 份 封 批 次 场 届 期 轮 回 遍 趟 项 宗 桩 起 例 篇 首 幅 帧 枚 块 根 副 双 对 打 箱 袋 包 瓶 桶 罐 盒 筐 车 船 垄 畦 丘 窖 茬 拨 桌 席 剂 针 支 管 组 队 班 排 连 岁 代 级 种 类 款 型 米 里 尺 寸 丈 亩 顷 克 斤 两 吨 升 元 角 分 秒 时 点 刻 天 日 周 月 年 号 度 倍 成 折 瓦 伏 安 帕 赫 卡 焦 步 圈 站 路 道 门 扇 眼 口 孔 洞 堆 垛 捆 束 串 滴 团 股 阵 番 顿 餐 课 讲 票 股 笔 单 案 井 坝 闸 泵 塘 库 社 村 镇 乡 县 市 区 校 园 馆 厂 店 台次 台套 人次 人份 人天 户次 车次 班次 架次 辆次 场次 批次 件次 人日 平方米 平方公里 立方米 公里 公顷 公斤 厘米 毫米 千克 千瓦 千瓦时 兆瓦 小时 分钟 学时 课时 工时 星期 季度 周年 年度 个月 个点 个百分点 个工作日 个自然日 个自然村 个行政村 个小时 个星期 个学期 个村民小组 余名 多户 余万元 余台次 万元 亿元 万余人次 千余户 百余件 万吨 亿立方米 万平方米'.split(
    ' ',
  );
const nothing = ['的', '和', '以上', '至', '，', '%', 'kg', '', '到', '或'];

it.each(measures)('a number goes with %s', (word) => {
  expect(measureLength(`共120${word}，`, 4)).toBe(word.length);
});

it('goes with a character of an unknown measure word, and no further', () => {
  expect(measureLength('120鼎香炉', 3)).toBe(1);
});

it.each(nothing)('does not go with “%s”', (word) => {
  const length = measureLength(`120${word}`, 3);
  expect(length).toBe(0);
});
