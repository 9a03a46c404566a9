import { UserError } from '#shared/ipc/reply.ts';

/** A file that cannot be read as a sheet; the message says what to do. */
export const badSheet = (zh: string, en: string): UserError => new UserError('invalid-input', `${zh}${en}`, { where: 'file' });
