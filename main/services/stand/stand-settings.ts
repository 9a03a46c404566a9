import { findSetting, putSetting } from '#main/repos/stand-copy-repo.ts';
import type { Database } from '#main/store/database.ts';
import { keptPinSchema, standConfigSchema, startStandConfig, type KeptPin, type StandConfig } from '#shared/domain/stand/stand-config.ts';

export function readStandConfig(db: Database): StandConfig {
  const text = findSetting(db, 'stand-config');
  return text === null ? startStandConfig : standConfigSchema.parse(JSON.parse(text));
}
export const writeStandConfig = (db: Database, config: StandConfig): unknown => putSetting(db, 'stand-config', JSON.stringify(config));

/** The PIN of the next copies, null until one was set. */
export function readKeptPin(db: Database): KeptPin | null {
  const text = findSetting(db, 'stand-pin');
  return text === null ? null : keptPinSchema.parse(JSON.parse(text));
}
export const writeKeptPin = (db: Database, pin: KeptPin): unknown => putSetting(db, 'stand-pin', JSON.stringify(pin));
