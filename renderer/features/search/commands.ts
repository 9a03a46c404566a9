import { fold, runsOf } from '#shared/domain/search/fold.ts';
import { holds } from '#shared/domain/search/contains.ts';
import { recordKinds } from '#shared/domain/record/register.ts';
import type { Words } from '../../i18n/zh.ts';

export interface Command {
  to: string;
  name: string;
}

/** Pinyin of the places, in full and by initials, for hands on a Latin keyboard. */
const readings: Readonly<Record<string, string>> = {
  '/investors/new': 'xinjian touzifang xjtzf',
  '/packets/new': 'xinjian tuijiebao xjtjb',
  '/': 'shouye sy',
  '/registers/park': 'yuanqu yq',
  '/registers/incentive': 'zhengce zc fuchi',
  '/registers/project': 'xiangmu xm',
  '/registers/talentPolicy': 'rencai rc',
  '/registers/institution': 'huoban hb jigou jg',
  '/registers/district': 'xingzhengqu xzq',
  '/registers/industry': 'chanye cy',
  '/registers/programme': 'jihua jh',
  '/programmes': 'jihua zonglan jhzl',
  '/registers/measure': 'zhibiao zb',
  '/measures': 'zhibiao mubiao zbmb',
  '/map': 'ditu dt',
  '/registers/event': 'huodong hd',
  '/investors': 'touzifang tzf',
  '/questions': 'dafu qingdan dfqd',
  '/packets': 'tuijiebao tjb',
  '/packets/library': 'wenziku moban wzk',
  '/exports': 'daochu jilu dcjl',
  '/gallery': 'banmian yangli bmyl',
  '/desk': 'kanban kb',
  '/desk/compare': 'gequ bijiao gqbj',
  '/ledger': 'xiangmu taizhang xmtz',
  '/rules': 'tiaokuan guize tkgz',
  '/texts/new': 'caiji wenben cjwb',
  '/stand': 'zhantai zt',
  '/sources': 'laiyuan ly',
  '/conflicts': 'chongtu maodun ct',
  '/freshness': 'gengxin gx fuhe',
  '/spreadsheets': 'biaoge daoru daochu bg dr dc',
  '/changes': 'xiugai jilu xgjl',
  '/glossary': 'tongyici tyc',
  '/attributes': 'shishi leibie sslb',
  '/sources/new': 'xinjian laiyuan xjly',
  '/settings': 'shezhi sz',
};

/** Places and first steps whose name holds what is typed, or is read so; all of them while nothing is. */
export function commandsFor(text: string, words: Words): Command[] {
  const all: Command[] = [
    { to: '/investors/new', name: words.home.newInvestor },
    { to: '/packets/new', name: words.home.newPacket },
    { to: '/', name: words.nav.home },
    { to: '/desk', name: words.nav.desk },
    { to: '/desk/compare', name: words.nav.deskCompare },
    { to: '/ledger', name: words.nav.ledger },
    ...recordKinds.map((kind) => ({ to: `/registers/${kind}`, name: words.nav[kind] })),
    { to: '/programmes', name: words.nav.programmes },
    { to: '/measures', name: words.nav.measures },
    { to: '/map', name: words.nav.map },
    { to: '/investors', name: words.nav.investors },
    { to: '/questions', name: words.nav.questions },
    { to: '/rules', name: words.nav.rules },
    { to: '/texts/new', name: words.nav.texts },
    { to: '/packets', name: words.nav.packets },
    { to: '/packets/library', name: words.nav.library },
    { to: '/exports', name: words.nav.exportLog },
    { to: '/gallery', name: words.nav.gallery },
    { to: '/stand', name: words.nav.stand },
    { to: '/sources', name: words.nav.sources },
    { to: '/conflicts', name: words.nav.conflicts },
    { to: '/freshness', name: words.nav.freshness },
    { to: '/spreadsheets', name: words.nav.spreadsheets },
    { to: '/changes', name: words.nav.changes },
    { to: '/glossary', name: words.glossary.title },
    { to: '/attributes', name: words.nav.attributes },
    { to: '/sources/new', name: words.nav.newSource },
    { to: '/settings', name: words.nav.settings },
  ];
  const runs = runsOf(fold(text));
  if (runs.length === 0) return text.trim() === '' ? all : [];
  return all.filter((command) => {
    const told = fold(`${command.name}\n${readings[command.to] ?? ''}`);
    return runs.every((run) => holds(told, run));
  });
}
