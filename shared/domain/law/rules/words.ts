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
  '(?:补贴|补助|贴补|津贴|贴息|奖励|(?<![获等大颁])奖(?![章状牌项杯者品学])|资助|返还|发还|返给|退还|免租|零租金|免费使用|租金减半|减半|(?:租金|房租|电费)(?:减免|补贴|优惠|下降|打折)|减免|专项资金|扶持(?:资金|额)|政策资金|开办费|优惠|抵返|资金池|发展基金)';
/** Support of any kind. */
export const supportZh = `(?:${moneyZh}|扶持|支持|兑现)`;
const supportWordsEn =
  "grants?|granted|funds?|funded|funding|subsid(?:y|ies|i[sz]e[ds]?)|rewards?|rewarded|awards?|support|bonus(?:es)?|incentives?|rebates?|refunds?|cash|vouchers?|allowances?|reimburse[ds]?|compensated|waivers?|free rent|rent[- ]free|no rent|half the rent|zero rent|a year's rent|rent (?:support|waiver|relief|falls)";
export const supportEn = `\\b(?:${supportWordsEn})\\b`;
/** Support, or a sum of money or a share that somebody gets. */
export const benefitEn = `(?:${supportEn}|\\b(?:enjoys?|earns?|receives?|gets?) (?:\\w+ ){0,3}(?:cny|rmb|\\d)|\\b(?:comes?|goes|given|paid|hands?|get) back\\b|\\d+% (?:of|back))`;

/** This place, as an officer writes it. */
export const hereZh = '(?:本地|本市|本区|本县|本镇|本省|本园区?|本开发区|开发区|市区|区内|市内|园区内?|我区|我市|我们区|我们园区|当地)';
export const elsewhereZh = '(?:外地|外省市|外省|外市|外区|市外|区外|省外|异地|外来|非本[区市地])';
/** This place in English, after a word such as "in" or as an adjective. */
export const hereEn = '(?:local(?:ly)?|district|shanghai|(?:this|the|our) (?:district|park|city)|here)';

/** Says that a tie does not exist. */
export const denialZh =
  '不(?:得|应|能|会|可|再)?(?:以|与|和|按|同|看|作(?!为)|因|采取|实行|提供|针对|要求|指定|搞|设(?!备)|影响)|无关|不相干|没有关系|脱钩|无需|无须|不必|不论|无论|不分|并非|禁止|严禁|取消|废止|停止|不存在|均可|不限(?:产地|地域|注册地)|一视同仁|一致(?!同意)|不再(?:执行|按)|删去|清理|修订';
export const denialEn =
  "\\b(?:not(?! only| grow| reach| increase)|no(?! less| fewer| more| rent)|never|nothing|neither|nor|regardless|irrespective|decoupled|prohibit\\w*|forbidden|forbids?|anywhere|any origin|abolish\\w*|repealed|identical|[a-z]+n't)\\b";
export const denial = `(?:${denialZh}|${denialEn})`;
/** For rules whose own wording is a ban: only wording that lifts the ban counts. */
export const lifted =
  '(?:不(?:得|会|再|能)?要求|不(?:得|会|再)?(?:阻碍|限制|妨碍)|不设|不影响|取消|废止|一视同仁|一致|无需|无须|不论|无论|同样(?:的)?(?:条件|可以)|平等|自主|自由|equal terms|same terms|identical|no (?:longer|requirement|obligation|need|effect)|not (?:required|obliged|asked)|free to|are welcome|needs? no|there is no|do(?:es)? not (?:have|need) to)';

/** Tax relief or a levy that national law itself lays down. */
export const statute =
  '(?:依法(?:享受|减免|免征)|国家(?:规定|政策|统一|税收|有关规定)|税法|法定|按规定享受|现行税收|财政部|税务总局|海关总署|国务院|\\b(?:national|statut\\w+|tax law|by law|as the law|customs|under [a-z ]{0,20}law)\\b)';
