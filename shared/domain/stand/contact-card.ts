import type { Language } from '#shared/lib/language.ts';
import type { StandOffice } from './stand-config.ts';

const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, ' ');

/** The office as a vCard for a telephone's address book; null where there is no way to reach it. A code is noted with it. */
export function contactCard(office: StandOffice, language: Language, code: string | null): string | null {
  if (office.phone === '' && office.email === '') return null;
  const other = language === 'zh' ? 'en' : 'zh';
  const name = office.name[language] || office.name[other];
  const address = office.address[language] || office.address[other];
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${escaped(office.contactName || name)}`,
    `ORG:${escaped(name)}`,
    ...(office.phone === '' ? [] : [`TEL:${escaped(office.phone)}`]),
    ...(office.email === '' ? [] : [`EMAIL:${escaped(office.email)}`]),
    ...(address === '' ? [] : [`ADR:;;${escaped(address)};;;;`]),
    ...(code === null ? [] : [`NOTE:${escaped(code)}`]),
    'END:VCARD',
  ];
  return lines.join('\r\n');
}
