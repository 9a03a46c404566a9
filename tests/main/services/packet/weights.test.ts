import { expect, it } from 'vitest';
import { noChoices } from '#shared/domain/match/choices.ts';
import { writeChoices } from '#main/repos/choices-repo.ts';
import { takeSnapshot } from '#main/services/packet/freeze.ts';
import { startDraft } from '#shared/domain/packet/draft.ts';
import { heron, seededStore, today } from '../../../support/core.ts';

const { db } = seededStore();
const offered = (investorId: string): { ids: string[]; weights: number[] } => {
  const draft = startDraft({ investorId, template: 'pitch', language: 'zh', audience: 'public', parkIds: [], watermark: null, asOf: null });
  const { match } = takeSnapshot(db, { draft, profile: heron(), today, applicationVersion: '0.0.0-test' });
  return { ids: match.parks.map((park) => park.id), weights: match.parks[0]?.parts.map((part) => part.weight) ?? [] };
};

it('the weights an officer set for an investor choose the parks of its packet and stand in it', () => {
  const weights = { sector: 0, neighbours: 0, space: 0, cost: 0, talent: 0, transport: 0, living: 1, programmes: 0 };
  writeChoices(db, 'weighed', { ...noChoices, weights });
  const [usual, weighed] = [offered('nobody'), offered('weighed')];
  expect(weighed.weights).toEqual([0, 0, 0, 0, 0, 0, 1, 0]);
  expect(weighed.ids).not.toEqual(usual.ids);
});
