/** Word classes of the patterns, in reading form: simplified, lower case, no blank inside Chinese words. */

/** At most `most` characters of the same sentence, as few as will do. */
export const gap = (most: number): string => `.{0,${most}}?`;
/** The same, but not past a comma or semicolon. */
export const near = (most: number): string => `[^,;]{0,${most}}?`;
/** One thing and another in either order, at most `most` characters apart. */
export const together = (one: string, other: string, most: number): string =>
  `(?:(?:${one})${gap(most)}(?:${other})|(?:${other})${gap(most)}(?:${one}))`;
/** Three things in any order, each at most `most` characters from the next. */
export const allThree = (things: readonly [string, string, string], most: number): string => {
  const orders = things.flatMap((first, at) => {
    const rest = things.filter((_, index) => index !== at);
    return [
      [first, ...rest],
      [first, ...rest.toReversed()],
    ];
  });
  return `(?:${orders.map((order) => order.map((thing) => `(?:${thing})`).join(gap(most))).join('|')})`;
};

/** Support that has a price. An award of merit (奖章, 奖项, 一等奖) is none; 补充, 返回 and the like are other words. */
export const moneyZh =
  '(?:补贴|补助|贴补|津贴|贴息|奖励|(?<![获等大颁])奖(?![章状牌项杯者品学])|资助|返还|发还|返给|退还|免租|零租金|免费使用|租金减半|减半|(?:租金|房租|电费)(?:减免|补贴|优惠|下降|打折)|减免|专项资金|扶持(?:资金|额)|政策资金|开办费|优惠|抵返|资金池|发展基金|安家费|奖补|让利|白送|白给|白用|不要钱|分文不[取收]|一分(?:钱)?不收|倒贴|贴钱|真金白银|甜头|好处费?|红包|(?:租金|房租|电费|水费|装修)(?:全)?(?:包|免|不收)|半价|[一二三四五六七八九]折|(?:产业|发展|启动|引导|配套|创业)资金|免租|免[一二三四五六七八九十半\\d]+(?:个月|年)|免(?:收)?(?:房租|租金)|(?:奖|补)(?=\\d|[一二三四五六七八九十百]+万?元))';
/** Support of any kind. */
export const supportZh = `(?:${moneyZh}|扶持|支持|兑现|兑付|拨付|核拨|拨回)`;
const supportWordsEn =
  "grants?|granted|funds?|funded|funding|subsid(?:y|ies|i[sz]e[ds]?)|rewards?|rewarded|awards?|support|bonus(?:es)?|incentives?|rebates?|refunds?|cash|vouchers?|allowances?|reimburse[ds]?|compensated|waivers?|free rent|rent[- ]free|no rent|half the rent|zero rent|a year's rent|rent (?:support|waiver|relief|falls|assistance)|half rent|half[- ]price|free of rent|free of charge|for free|at no (?:cost|charge)|costs? (?:\\w+ )?nothing|on the house|foots? the bill|picks? up the bill|sweeteners?|perks?|free (?:space|offices?|land|floors?|premises)|discounts?|assistance|gifts?|price (?:advantages?|preferences?)";
export const supportEn = `\\b(?:${supportWordsEn})\\b`;
/** Support, or a sum of money or a share that somebody gets. */
export const benefitEn = `(?:${supportEn}|\\b(?:enjoys?|earns?|receives?|gets?) (?:\\w+ ){0,3}(?:cny|rmb|\\d)|\\b(?:comes?|goes|given|paid|hands?|get) back\\b|\\d+% (?:of|back))`;

/** The public side, as an officer names it. */
export const authorityZh = '(?:园区|区里|市里|县里|镇里|本区|我区|政府|财政|管委会|街道|我们|公家)';
/** Support by any name: also a cost that the public side bears or sets off. Too wide to stand alone, right beside a tax or a contribution. */
export const favourZh = `(?:${supportZh}|抵扣(?!进项|链)|抵减|冲抵|补差|等额|照顾|全免|免收|上浮|到账|${authorityZh}[^,;]{0,6}(?:承担|垫付|代付|代缴|埋单|买单|负担|出钱|贴))`;
export const favourEn = `(?:${benefitEn}|\\b(?:borne|paid|covered|footed|met|picked up|financed) by (?:the |us\\b|our )(?:park|zone|district|town|county|city|committee|government|public)?|\\bat (?:our|the (?:park|zone|district|town|county|city)'s) expense\\b|\\bwe (?:cover|bear|foot|meet|pay)\\b|\\b(?:passed on|handed|flows?|goes) (?:to|towards) (?:the |your |you\\b)|\\benjoys?\\b|\\b(?:receives?|gets?) (?:an? |the )?(?:free|extra)\\b)`;

/** This place, as an officer writes it. */
export const hereZh =
  '(?:本地|本市|本区|本县|本镇|本省|本园区?|本开发区|开发区|市区|区内|市内|县内|镇内|省内|(?:区属|市属|县属|镇属)(?!国)|园区内?|我区|我市|我县|我镇|我街道|本街道|本乡|辖区|我们区|我们园区|当地)';
export const elsewhereZh =
  '(?:外地|外省市|外省|外市|外区|外县|外镇|市外|区外|省外|县外|异地|外来|外埠|非本[区市地县镇]|其他(?:省|市|区|县|地区)|(?:省|市|区|县|镇)(?:以外|之外))';
/** Places by name that firms come from, and other ways to say so. */
export const originZh = `(?:${elsewhereZh}|浦东|黄浦|徐汇|长宁|静安|普陀|虹口|杨浦|闵行|宝山|嘉定|金山|松江|青浦|奉贤|崇明|苏州|杭州|南京|昆山|无锡|北京|深圳|江苏|浙江|安徽)`;
/** This place in English, after a word such as "in" or as an adjective. */
export const hereEn = '(?:local(?:ly)?|district|shanghai|(?:this|the|our) (?:district|park|city|town|zone|county)|here)';

/** One thing follows another: by, according to, per, in steps of, ranked by. */
export const tieZh = '(?:按照?|依据?|根据|依照|参照|由|视|看|凭|以)';
export const tieEn =
  '\\b(?:depends? on|depending on|according to|based on|set by|determined by|decided by|fixed by|ranked by|graded by|scaled (?:to|by)|tied to|linked to|in line with|in proportion to|proportional to)\\b';

/** Says that a tie does not exist. */
export const denialZh =
  '不(?:得|应|能|会|可|再)?(?:以|与|和|按|同|看|作(?!为)|因|采取|实行|提供|针对|要求|指定|搞|设(?!备)|影响)|无关|不相干|没有[^,;]{0,5}关系|毫无关系|同等(?!条件下)|同一(?:补贴|标准|条件)|不受影响|脱钩|无需|无须|不必|不论|无论|不分|并非|禁止|严禁|取消|废止|停止|不存在|均可|不限(?:产地|地域|注册地)|一视同仁|一致(?!同意)|不再(?:执行|按)|删去|清理|修订';
export const denialEn =
  "\\b(?:not(?! only| grow| reach| increase| exceed| be more| bound)|no(?! less| fewer| more| rent)|never|nothing|neither|nor|regardless|irrespective|decoupled|prohibit\\w*|forbidden|forbids?|anywhere|any origin|any size|any city|however much|whatever the|alike|equal for all|treated equally|abolish\\w*|repealed|identical|[a-z]+n't)\\b";
export const denial = `(?:${denialZh}|${denialEn})`;
/** A denial too, but support taken away for want of tax or contribution is a tie; only a cancelled rule is none. */
export const untied = denial.replace('取消', '(?<!免租|补贴|奖励|补助|资助|优惠|扶持)取消');
/** Support withheld or taken away. */
export const withheldZh = '(?:扣减|停发|收回|追回|退回|不予兑[付现]|缓拨)';
/** For rules whose own wording is a ban: only wording that lifts the ban counts. */
export const lifted =
  '(?:不(?:得|会|再|能)?要求|也(?:能|可以?)(?:入|进|申)|欢迎|不(?:得|会|再)?(?:阻碍|限制|妨碍)|不设|不影响|取消|废止|一视同仁|一致|无需|无须|不论|无论|同样(?:的)?(?:条件|可以)|平等|自主|自由|equal terms|same terms|identical|no (?:longer|requirement|obligation|need|effect)|not (?:required|obliged|asked)|free to|welcome|needs? no|there is no|do(?:es)? not (?:have|need) to)';

/** Tax relief or a levy that national law itself lays down. */
export const statute =
  '(?:依法(?:享受|减免|免征)|国家(?:规定|政策|统一|税收|有关规定)|税法|法定(?!代表)|按规定享受|现行税收|财政部|税务总局|海关总署|国务院|\\b(?:national|statut\\w+|tax law|by law|as the law|customs|under [a-z ]{0,20}law)\\b)';
