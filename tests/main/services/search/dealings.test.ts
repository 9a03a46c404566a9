import { afterAll, expect, it } from 'vitest';
import { createApplication } from '#main/app.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { Investor } from '#shared/domain/investor/investor.ts';
import type { Packet } from '#shared/domain/packet/packet.ts';
import type { SearchPage } from '#shared/domain/search/search.ts';
import { heron, seededFolder, testClock, treeAssets } from '../../../support/core.ts';

const application = await createApplication({ dataDir: seededFolder(), assets: treeAssets, clock: testClock });
afterAll(() => application.close());

async function call<Value>(path: string, input: unknown): Promise<Value> {
  const reply = await application.host.dispatch(path, input);
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value as Value;
}
const search = (text: string): Promise<SearchPage> => call('search.find', { text, filter: { status: ['live', 'archived'] }, limit: 200 });
const found = async (text: string): Promise<string[]> => (await search(text)).hits.map((hit) => `${hit.kind} ${hit.id}`);

const secret: Partial<InvestorProfile> = {
  codeName: '海燕计划',
  name: { zh: '泽塔光子科技', en: 'Zeta Photonics AG' },
  needs: ['泽塔光子科技要洁净室', 'ZETA  photonics ag: rail link', '十米层高车间'],
  sectors: ['光子'],
  questions: ['泽塔光子科技何时可签？'],
  notes: '真名泽塔光子科技',
};

it('an investor is found by code name, at once, and never by a real name that is not disclosed', async () => {
  const investor = await call<Investor>('investor.create', { profile: heron({ ...secret, disclosed: false }) });
  const packet = await call<Packet>('packet.create', {
    investorId: investor.id,
    template: 'one-pager',
    language: 'zh',
    audience: 'public',
  });
  const [section] = packet.draft.sections;
  if (section === undefined) throw new Error('the packet has no section');
  await call('packet.update', {
    id: packet.id,
    draft: {
      ...packet.draft,
      sections: [{ ...section, words: { zh: '致泽塔光子科技', en: 'Welcome' } }, ...packet.draft.sections.slice(1)],
    },
  });
  for (const text of ['海燕', 'haiyan', 'hyjh'])
    expect(await found(text), text).toEqual(expect.arrayContaining([`investor ${investor.id}`, `packet ${packet.id}`]));
  expect(await found('十米层高')).toEqual([`investor ${investor.id}`]);
  for (const text of ['泽塔', '泽塔光子科技', 'zeta', 'Zeta Photonics', 'ztgz', 'zeta photonics ag', '洁净室 泽塔'])
    expect(await found(text), text).toEqual([]);
  expect(JSON.stringify(await search('海燕'))).not.toMatch(/泽塔|Zeta/i);
  const stored = application.core.store.db.prepare('SELECT group_concat(name || alias || pinyin || text) FROM search_thing').pluck().get();
  expect(String(stored)).not.toMatch(/泽塔|zeta|zetaguangzi|ze ta guang/i);

  await call('investor.update', { id: investor.id, profile: heron({ ...secret, disclosed: true }) });
  expect(await found('泽塔')).toEqual([`investor ${investor.id}`, `packet ${packet.id}`]);
  expect(await found('zeta')).toContain(`investor ${investor.id}`);

  await call('investor.update', { id: investor.id, profile: heron(secret) });
  expect(await found('泽塔')).toEqual([]);
});

it('synonyms are kept by the office: saved, refused with what to mend, removed', async () => {
  const saved = await call<{ id: string }>('glossary.save', { id: null, words: ['凤栖', '零号湾'] }).catch((error: unknown) => error);
  expect(saved).toMatchObject({ message: expect.stringContaining('零号湾') as unknown });
  const group = await call<{ id: string }>('glossary.save', { id: null, words: ['凤栖湾', '紫竹高新区'] });
  expect(await found('凤栖湾')).toContain('park zizhu');
  await call('glossary.save', { id: group.id, words: ['凤栖湾', 'Zizhu Hi-Tech Park'] });
  expect((await found('凤栖湾'))[0]).toBe('park zizhu');
  await call('glossary.remove', { id: group.id });
  expect(await found('凤栖湾')).toEqual([]);
  for (const words of [['一个'], ['同', '同'], ['Same', 'ＳＡＭＥ'], ['好', '%%']])
    expect(await application.host.dispatch('glossary.save', { id: null, words })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', where: 'words' },
    });
  expect(await application.host.dispatch('glossary.remove', { id: group.id })).toMatchObject({ ok: false, error: { code: 'not-found' } });
});
