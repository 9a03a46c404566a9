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
  '/registers/measure': 'zhibiao zb',
  '/registers/event': 'huodong hd',
  '/investors': 'touzifang tzf',
  '/questions': 'dafu qingdan dfqd',
  '/packets': 'tuijiebao tjb',
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
    ...recordKinds.map((kind) => ({ to: `/registers/${kind}`, name: words.nav[kind] })),
    { to: '/investors', name: words.nav.investors },
    { to: '/questions', name: words.nav.questions },
    { to: '/packets', name: words.nav.packets },
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
