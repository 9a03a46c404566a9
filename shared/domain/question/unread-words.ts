import { isHan, normalise } from '#shared/lib/text.ts';

/** Words of a question that carry no name: they may be left over without anything being missed. */
const common = new Set(
  `a about above account actual actually after against all already also an and any anyone anything apart are around as at available average be because been being
  below best between bigger both but by can could current currently detail details did do does done during each either else ever every everything exactly existing far
  few find first for from further general get give given go going good had happens has have he her here his how i if in including information into is it its itself just
  kind kinds know known large last latest least less like list long made main make many may me mean might more most much must my name near nearby need needed needs
  new next no not now number of off offer offered offers often old on once one only open or other others our out over own per place places please possible present
  provide provided provides question range recent recently regarding relevant say senior several shall she should show since so some somebody someone something
  specific state still such sure take takes tell than that the their them then there these they thing this those three through time to today total two type types under
  until up upon us use used using usually very want was we well were what when where whether which while who whom whose why will with within without work works would
  year years yes yet you your company companies firm firms business businesses project projects investor investors foreign international local staff team people person
  district districts park parks zone zones area areas city industry industries sector sectors site sites investment invest investing factory host hosted hosts exist exists
  come comes given run runs receive received apply big small high low early late different count counted say says said support supported field fields covers cover built
  build building ready usable look looks set setup before became become far along technology technologies products product data figure figures services service
  engineer engineers employee employees manager managers expert experts member members group unit units day days month months week weeks`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Capitalised words that name nothing the store would have to know. */
const harmless = new Set(
  `china chinese asia asian europe european germany german japan japanese korea korean us usa eu uk american british french france english mandarin ceo cto cfo hr it rmb cny
  usd eur q1 q2 q3 q4 january february march april may june july august september october november december monday friday mr ms dr ltd co faq rfi please zh en`.split(
    /\s+/,
  ),
);

const fillers =
  /包括|属于|开展|评估|内容|具体内容|请问|请介绍|请列出|请说明|介绍一下|介绍|我们|我司|你们|贵(?:区|园区|方)|目前|现在|现有|已经|已有|是否|有没有|有无|哪些|哪个|哪里|哪家|什么|怎么样|怎么|如何|多少|多久|多长|几个|几家|几年|几项|能否|可以|可否|能够|需要|关于|以及|还有|或者|如果|对于|对我们|主要|相关|具体|情况|方面|时候|时间|其中|共有|一共|总共|大约|左右|上海市?|全市|本市|外籍|外国|高级|企业|公司|园区|项目|产业|行业|机构|投资方?|入驻|落户|提供|享受|适合|针对|负责|今年|去年|最新|数量|名单|在|的|了|吗|呢|吧|啊|有|和|与|及|或|是|为|对|从|到|由|被|把|将|会|要|能|可|请|给|让|使|不|没|无|也|都|还|就|这|那|其|哪|谁|几|多|个|家|项|年|月|日|人|里|内|中|上|下|间|等|各|每|该|用|做|办|过|需|长|大/g;

const nameEndings = /(?:新区|区|县|镇|园|城|港|岛|湾|谷|大学|学院|医院|集团|公司|基地|中心|广场|大道|路)$/;

/** A run of Chinese that ends as names of places and bodies do. */
const looksLikeName = (run: string): boolean => run.length >= 3 && nameEndings.test(run);

/** What is left of a normalised question, taken words blanked out: content that nothing was read from. */
export interface Leftover {
  /** Names nothing in the store answers to: a place, a body, an abbreviation. */
  names: string[];
  /** Other words with content. */
  content: string[];
}

const latinToken = /[A-Za-z][A-Za-z0-9&'’-]*/g;

/** Latin words in capitals that are not the first of a sentence, still unread. */
function capitals(question: string, rest: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const plain = question.normalize('NFKC');
  for (const match of plain.matchAll(latinToken)) {
    const token = match[0].replace(/['’]s$/, '');
    const starts = /(?:^|[.?!:;]\s*|\d[.)]\s*)$/.test(plain.slice(0, match.index));
    const acronym = /^[A-Z0-9&-]{2,}$/.test(token);
    const word = normalise(token);
    if (!/^[A-Z]/.test(token) || (starts && !acronym) || !rest.has(word) || harmless.has(word)) continue;
    if (acronym || !common.has(word)) found.push(token);
  }
  return found;
}

/** Joins words that stand side by side, so that "Pudong Airport City" is one name. */
const joined = (question: string, words: string[]): string[] => {
  const merged: string[] = [];
  for (const word of words) {
    const last = merged.at(-1);
    if (last !== undefined && question.includes(`${last} ${word}`)) merged[merged.length - 1] = `${last} ${word}`;
    else merged.push(word);
  }
  return merged;
};

/** @param rest the normalised question with everything read blanked out by spaces. */
export function readLeftover(question: string, rest: string): Leftover {
  const latin = [...rest.matchAll(latinToken)].map((match) => match[0].replace(/['’]s$/, ''));
  const upper = joined(question.normalize('NFKC'), capitals(question, new Set(latin)));
  const upperWords = new Set(upper.flatMap((name) => normalise(name).split(' ')));
  const runs = rest
    .split(/[^\p{Script=Han}]+/u)
    .flatMap((run) => run.replace(/^(?:请问|请介绍|介绍一下|关于|目前|现在|在|从|到|对|和|与|及)+/u, '').split(/的|有|是|和|与|在|及/u))
    .map((run) => run.trim());
  const hanNames = runs.filter(
    (run) => looksLikeName(run) && !/^(?:哪|什么|这|那|几|多少|各|全|本|该|我们|贵|工业|产业|高新|特色|商务)/u.test(run),
  );
  const words = latin.filter((word) => word.length >= 3 && !common.has(word) && !harmless.has(word) && !upperWords.has(word));
  const hanContent = runs
    .filter((run) => !hanNames.includes(run))
    .flatMap((run) => run.replace(fillers, ' ').split(' '))
    .filter((run) => run.length >= 2 && isHan(run.charAt(0)));
  return { names: [...upper, ...hanNames], content: [...words, ...hanContent] };
}
