import { randomUUID } from 'node:crypto';
import { findOwnTemplate, listOwnTemplates, ownTemplateRow } from '#main/repos/library-repo.ts';
import { runChange } from '#main/services/changes/change.ts';
import { templateOf, type OwnTemplate } from '#shared/domain/packet/own-template.ts';
import type { PacketDraft } from '#shared/domain/packet/draft.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { namesOf, withoutNames } from '#main/services/packet/drafts/foreign-names.ts';
import type { Saved } from '#shared/ipc/contracts/edit-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { noteOf, type LibraryDesk } from './save-item.ts';

interface TemplateSource {
  name: string;
  draft: PacketDraft;
  /** Whom the packet is for; words that name somebody do not go into a template. */
  profile: InvestorProfile;
}

/** Keeps how a packet is made for others to come. A template of the same name is replaced; undo brings it back. */
export function saveOwnTemplate(desk: LibraryDesk, { name, draft, profile }: TemplateSource): Saved {
  const { db, clock } = desk;
  const known = listOwnTemplates(db).find((template) => template.name === name);
  const names = namesOf(profile);
  const content = templateOf(draft);
  const sections = content.sections.map((section) => withoutNames(section, names));
  const template: OwnTemplate = { ...content, sections, id: known?.id ?? `template-${randomUUID()}`, name, updatedAt: clock.now() };
  const row = ownTemplateRow(template);
  const note = noteOf(desk, 'template.save', { zh: `自有模板：${name}`, en: `Own template: ${name}` });
  const { changeId } = runChange(db, note, (journal) => {
    if (known === undefined) journal.insert('own_template', row);
    else journal.update('own_template', { id: known.id }, row);
  });
  return { id: template.id, changeId };
}

/** @throws UserError `not-found`. */
export function ownTemplateOrThrow({ db }: Pick<LibraryDesk, 'db'>, id: string): OwnTemplate {
  const template = findOwnTemplate(db, id);
  if (template === null)
    throw new UserError('not-found', '没有这个模板，可能已经删去。There is no such template; it may have been removed.', { where: id });
  return template;
}

/** Packets made from it stay as they are. @throws UserError `not-found`. */
export function removeOwnTemplate(desk: LibraryDesk, id: string): Saved {
  const { name } = ownTemplateOrThrow(desk, id);
  const note = noteOf(desk, 'template.remove', { zh: `删去自有模板：${name}`, en: `Own template removed: ${name}` });
  const { changeId } = runChange(desk.db, note, (journal) => journal.remove('own_template', { id }));
  return { id, changeId };
}
