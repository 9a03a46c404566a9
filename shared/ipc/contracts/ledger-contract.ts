import { z } from 'zod';
import { idSchema, reasonSchema } from '#shared/domain/editing/texts.ts';
import { commitmentInputSchema } from '#shared/domain/ledger/commitment.ts';
import { ledgerSettingsSchema, moveInputSchema, type LedgerSettings, type LedgerView } from '#shared/domain/ledger/ledger.ts';
import { command, query } from '../operation.ts';
import type { Saved } from './edit-contract.ts';

export const ledgerContract = {
  /** Every open project with its stages, commitments and how it moves. */
  'ledger.list': query<LedgerView>()(z.strictObject({})),
  /** A stage reached, as a dated and sourced fact; the register's class follows the newest. */
  'ledger.move': command<Saved>()(moveInputSchema),
  /** What a side promised, new or changed, and the day it was done. */
  'ledger.commit': command<Saved>()(commitmentInputSchema),
  'ledger.drop': command<Saved>()(z.strictObject({ id: idSchema, reason: reasonSchema })),
  'ledger.settings': query<LedgerSettings>()(z.strictObject({})),
  'ledger.saveSettings': command<LedgerSettings>()(ledgerSettingsSchema),
};
