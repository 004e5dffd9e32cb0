/** The usual characters of Chinese names by their syllable without tone: `syllable characters`. */
const SYLLABLES = `ai 爱艾 an 安 ao 奥敖 ba 巴 bai 白柏 ban 班 bao 宝包保鲍 bei 贝蓓 bi 碧毕 bin 斌彬宾滨 bing 冰兵炳 bo 波博伯 bu 卜
cai 蔡才彩财 can 灿 cao 曹 cen 岑 chang 常昌长畅 chao 超朝潮晁 chen 陈晨辰沉 cheng 成程城承诚 chi 池迟 chong 崇 chu 楚储 chuan 川传 chun 春纯淳 cong 聪丛从 cui 崔翠
da 大达 dai 戴代 dan 丹旦 dao 道 de 德 deng 邓登 di 狄迪 ding 丁定鼎 dong 东董冬栋 dou 窦 du 杜 duan 段端 e 娥 en 恩 er 尔 fa 法发 fan 范樊凡帆 fang 方房芳 fei 飞菲费妃
fen 芬 feng 冯峰风凤丰锋枫 fu 傅福付富符甫 gan 甘 gang 刚钢岗 gao 高 ge 葛歌戈 geng 耿庚 gong 龚宫功巩 gu 顾古谷 guan 关管官冠 guang 光广 gui 桂贵 guo 郭国果
hai 海 han 韩汉涵寒 hang 航杭 hao 郝浩豪昊皓 he 何贺和河鹤荷 heng 恒衡 hong 洪红宏鸿虹弘 hou 侯厚 hu 胡虎湖 hua 华花桦骅 huai 怀 huan 欢焕环 huang 黄煌凰 hui 惠慧辉会晖卉 huo 霍
ji 纪吉季继姬冀基济 jia 贾家佳嘉甲 jian 简建健剑坚鉴 jiang 江蒋姜将 jiao 焦娇 jie 杰洁捷婕 jin 金晋锦进今 jing 景晶静京敬菁经靖 jiu 九 ju 鞠菊巨 juan 娟卷 jun 军君俊骏钧
kai 凯开 kang 康 ke 柯可科克 kong 孔空 kuan 宽 kun 坤昆 lai 赖来 lan 兰蓝岚 lang 郎朗 lao 劳 le 乐 lei 雷磊蕾 leng 冷 li 李黎丽力立莉利理里礼厉栗 lian 连莲廉 liang 梁良亮
liao 廖 lin 林琳霖麟 ling 凌玲灵岭令 liu 刘柳流六 long 龙隆 lou 娄楼 lu 卢陆鲁路露璐 lv 吕绿 luan 栾 lun 伦 luo 罗洛骆 ma 马麻 mao 毛茂 mei 梅美媚 meng 孟蒙萌梦 mi 米
miao 苗妙 min 敏民闵 ming 明鸣铭 mo 莫墨 mu 穆木沐 na 娜 nan 南楠 ni 倪妮 nian 年念 nie 聂 ning 宁凝 niu 牛 ou 欧 pan 潘盼 pang 庞 pei 裴佩培沛 peng 彭鹏朋 pin 品
ping 平萍苹屏 pu 蒲浦 qi 齐祁琪琦奇其启 qian 钱倩千谦 qiang 强 qiao 乔桥巧 qin 秦琴勤钦 qing 青清庆晴卿 qiu 邱秋丘 qu 曲屈瞿 quan 全泉权 ran 冉然 ren 任仁人 rong 荣容蓉戎
ru 汝茹如 ruan 阮 rui 瑞蕊睿锐 run 润 sha 沙莎 shan 单山珊善 shang 尚商 shao 邵少绍 she 佘 shen 沈申深慎 sheng 盛胜生声圣 shi 史石施时世士诗师 shou 寿 shu 舒淑书树姝 shuang 双爽
shui 水 shun 顺舜 si 思司 song 宋松颂 su 苏素肃 sui 隋 sun 孙 tai 太泰 tan 谭谈檀 tang 唐汤堂棠 tao 陶涛桃韬 teng 滕腾 tian 田天甜 tie 铁 ting 婷廷庭亭 tong 童佟彤桐通 tu 涂屠
wan 万婉 wang 王汪旺望 wei 魏韦卫伟威薇维巍炜玮唯 wen 温文闻雯 weng 翁 wu 吴武伍邬五午 xi 席奚习喜希西溪熙 xia 夏霞 xian 贤先仙 xiang 向项香祥翔湘 xiao 肖萧小晓笑孝 xie 谢解
xin 辛欣新心鑫馨昕 xing 邢兴星杏 xiong 熊雄 xiu 修秀 xu 徐许旭续 xuan 宣轩萱玄璇 xue 薛雪学 xun 荀勋 ya 雅亚娅 yan 颜严闫燕艳岩彦言妍炎 yang 杨阳洋扬 yao 姚瑶尧 ye 叶业野
yi 易伊义艺怡一仪毅宜逸依 yin 尹殷银音 ying 应英颖莹影樱 yong 雍永勇咏 you 尤游友 yu 于余俞喻虞宇玉雨瑜羽育裕 yuan 袁元原圆远媛苑 yue 岳月越悦 yun 云芸韵运 zai 在 zang 臧 zeng 曾增
zhai 翟 zhan 詹展湛占 zhang 张章彰 zhao 赵兆昭照 zhe 哲喆 zhen 甄珍真震贞振镇 zheng 郑正征政 zhi 支志智芝之枝治 zhong 钟仲忠中 zhou 周洲舟 zhu 朱祝竹诸珠柱 zhuang 庄壮 zhuo 卓 zi 子紫梓姿
zong 宗 zou 邹 zu 祖 zuo 左`;

/** Traditional and Japanese forms of the characters above that differ. */
const TRADITIONAL = '陳陈 張张 劉刘 黃黄 吳吴 楊杨 趙赵 鄭郑 許许 謝谢 葉叶 蘇苏 盧卢 鍾钟 羅罗 馬马 馮冯 鄧邓 韓韩 蕭萧 潘潘 賴赖 詹詹 顏颜 溫温 藍蓝 龔龚 嚴严 萬万 龍龙 偉伟 傑杰 華华 國国 榮荣 寶宝 蘭兰 麗丽 鳳凤 靜静 瓊琼 強强 軍军 東东 雲云 曉晓 豔艳';

function characters(): Map<string, string> {
	const all = new Map<string, string>();
	const parts = SYLLABLES.split(/\s+/);
	for (let at = 0; at < parts.length; at += 2) for (const character of parts[at + 1]) all.set(character, parts[at]);
	for (const [traditional, simple] of TRADITIONAL.split(' ')) {
		const syllable = all.get(simple);
		if (syllable) all.set(traditional, syllable);
	}
	return all;
}

/** The syllable of a Chinese character that names are made of. */
export const HAN = characters();

/** Surnames of two characters; every other surname has one. */
export const LONG_SURNAMES = new Set('欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 端木 夏侯 歐陽'.split(' '));
