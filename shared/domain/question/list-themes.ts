import type { Theme } from './theme.ts';

/** What is asked for as a list of records. */
export const listThemes: Theme[] = [
  {
    id: 'parks',
    name: { zh: '园区', en: 'Parks' },
    words:
      /(?:哪些|哪个|哪几个|有什么|有无|有没有)(?:特色|产业|工业)?(?:园区|园|开发区|基地)|(?:which|what) (?:industrial |specialised |other )?(?:parks?|zones?|sites?|bases?)(?: already)?(?: hosts?)?|\bparks? (?:for|that (?:host|focus))\b|\bare there (?:any )?parks\b/g,
    attributes: ['focus-sector', 'pillar-industries', 'industry-clusters', 'role', 'positioning'],
    answers: 'parks',
    holders: { kinds: ['park'] },
    silences: ['industries', 'companies'],
  },
  {
    id: 'institutions',
    name: { zh: '机构', en: 'Institutions' },
    words:
      /(?:哪些|哪个|有什么|有没有)?(?:科研机构|研发机构|研究机构|机构|高校|大学|研究院所?|实验室|概念验证中心|创新联合体)|\binstitut(?:ions?|es?)\b|\buniversit(?:y|ies)\b|\blaborator(?:y|ies)\b|\blabs?\b|\bresearch (?:centres?|centers?|bodies)\b|\bproof-of-concept cent(?:re|er)s?\b|\bconsorti(?:a|um)\b/g,
    attributes: ['technology', 'field', 'aim', 'application-areas', 'role', 'location', 'resident-institutions'],
    answers: 'institutions',
    holders: { kinds: ['institution'] },
    silences: ['school'],
  },
  {
    id: 'companies',
    name: { zh: '企业', en: 'Companies' },
    words:
      /(?:哪些|哪几家|什么|有没有)(?:外资|龙头|知名|同行|上下游|跨国)?(?:企业|公司|厂商)(?!可以|能|适用|有资格)|邻居|产业链|供应商|客户|\b(?:which|what) (?:companies|firms|enterprises|multinationals|suppliers)\b|\bneighbou?rs\b|\bsuppliers\b|\bcustomers\b|\bindustry chain\b|\bwho is (?:already )?there\b/g,
    attributes: ['role', 'milestone', 'focus-sector', 'members', 'parties-attracted', 'resident-firms'],
    answers: 'companies',
    holders: { kinds: ['institution'], classes: ['company'] },
  },
  {
    id: 'projects',
    name: { zh: '项目', en: 'Projects' },
    words: /(?:哪些|有什么|什么)(?:签约|落地|重点)?项目|\b(?:which|what) (?:signed |current )?projects\b/g,
    attributes: ['technology', 'stage', 'milestone', 'field', 'items'],
    answers: 'projects',
    holders: { kinds: ['project'] },
  },
];

/** Questions for a list, looked for before names: 哪些创新联合体 asks for records of a class, not for the policy of that name. */
export const listWords: readonly { theme: Theme; words: RegExp }[] = listThemes.map((theme) => ({
  theme,
  words:
    theme.id === 'institutions'
      ? /(?:哪些|哪几个|哪几家|有什么)(?:科研机构|研发机构|研究机构|机构|高校|大学|研究院所?|实验室|概念验证中心|创新联合体)|\b(?:which|what) (?:institutions|institutes|universities|laboratories|labs|research centres|proof-of-concept centres|(?:innovation )?consortia)\b/g
      : theme.words,
}));
