import type { Database } from '#main/store/database.ts';
import { libraryInputSchema, type LibraryItem } from '#shared/domain/packet/library.ts';
import { ownTemplateContentSchema, type OwnTemplate } from '#shared/domain/packet/own-template.ts';
import type { Row } from './journal-repo.ts';

interface ItemColumns {
  id: string;
  title: string;
  owner: string;
  review_by: string;
  text: string;
  updated_at: string;
}
const toItem = (row: ItemColumns): LibraryItem => ({
  id: row.id,
  updatedAt: row.updated_at,
  ...libraryInputSchema.parse({ title: row.title, owner: row.owner, reviewBy: row.review_by, text: JSON.parse(row.text) as unknown }),
});
export const libraryRow = (item: LibraryItem): Row => ({
  id: item.id,
  title: item.title,
  owner: item.owner,
  review_by: item.reviewBy,
  text: JSON.stringify(item.text),
  updated_at: item.updatedAt,
});

/** Items of the library, the one to be looked at soonest first. */
export const listLibrary = (db: Database): LibraryItem[] =>
  db.prepare<[], ItemColumns>('SELECT * FROM library_item ORDER BY review_by, title, id').all().map(toItem);

export const findLibraryItem = (db: Database, id: string): LibraryItem | null => {
  const row = db.prepare<[string], ItemColumns>('SELECT * FROM library_item WHERE id = ?').get(id);
  return row === undefined ? null : toItem(row);
};

interface TemplateColumns {
  id: string;
  name: string;
  content: string;
  updated_at: string;
}
const toTemplate = (row: TemplateColumns): OwnTemplate => ({
  id: row.id,
  name: row.name,
  updatedAt: row.updated_at,
  ...ownTemplateContentSchema.parse(JSON.parse(row.content)),
});
export const ownTemplateRow = ({ id, name, updatedAt, ...content }: OwnTemplate): Row => ({
  id,
  name,
  content: JSON.stringify(content),
  updated_at: updatedAt,
});

export const listOwnTemplates = (db: Database): OwnTemplate[] =>
  db.prepare<[], TemplateColumns>('SELECT * FROM own_template ORDER BY name, id').all().map(toTemplate);

export const findOwnTemplate = (db: Database, id: string): OwnTemplate | null => {
  const row = db.prepare<[string], TemplateColumns>('SELECT * FROM own_template WHERE id = ?').get(id);
  return row === undefined ? null : toTemplate(row);
};
