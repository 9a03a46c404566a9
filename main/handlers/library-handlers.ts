import { listLibrary, listOwnTemplates } from '#main/repos/library-repo.ts';
import { findPacket } from '#main/repos/packet-repo.ts';
import { removeOwnTemplate, saveOwnTemplate } from '#main/services/library/own-templates.ts';
import { removeLibraryItem, saveLibraryItem } from '#main/services/library/save-item.ts';
import { readChips } from '#main/services/packet/drafts/read-chips.ts';
import { sectionItems } from '#main/services/packet/drafts/section-items.ts';
import { takeMatter } from '#main/services/packet/freeze.ts';
import { isOverdue } from '#shared/domain/packet/library.ts';
import type { libraryContract } from '#shared/ipc/contracts/library-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';
import { investorOrThrow } from './investor-handlers.ts';

/** What the builder takes from: the office's library and templates, facts put into words, contents of sections. */
export function libraryHandlers(core: Core): Pick<Handlers, keyof typeof libraryContract> {
  const { clock, applicationVersion } = core;
  const { db } = core.store;
  const desk = { db, clock };
  return {
    'library.list': () => listLibrary(db).map((item) => ({ ...item, overdue: isOverdue(item, clock.today()) })),
    'library.save': (input) => saveLibraryItem(desk, input),
    'library.remove': ({ id }) => removeLibraryItem(desk, id),
    'template.list': () => listOwnTemplates(db),
    'template.save': ({ packetId, name }) => {
      const packet = findPacket(db, packetId);
      if (packet === null) throw new UserError('not-found', '找不到这份推介包。This packet is not known.', { where: packetId });
      return saveOwnTemplate(desk, { name, draft: packet.draft, profile: investorOrThrow(core, packet.draft.investorId).profile });
    },
    'template.remove': ({ id }) => removeOwnTemplate(desk, id),
    'chip.read': (input) => readChips(db, { ...input, today: clock.today() }),
    'section.items': ({ section, matter }) => {
      const { profile } = investorOrThrow(core, matter.investorId);
      return sectionItems(takeMatter(db, { draft: matter, profile, today: clock.today(), applicationVersion }), section);
    },
  };
}
