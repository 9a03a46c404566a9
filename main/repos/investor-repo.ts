import type { Database } from '#main/store/database.ts';
import { investorProfileSchema, type Investor } from '#shared/domain/investor/investor.ts';

interface InvestorColumns {
  id: string;
  profile: string;
  created_at: string;
  updated_at: string;
}
const toInvestor = (row: InvestorColumns): Investor => ({
  id: row.id,
  profile: investorProfileSchema.parse(JSON.parse(row.profile)),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

export const insertInvestor = (db: Database, investor: Investor): unknown =>
  db
    .prepare('INSERT INTO investor (id, profile, created_at, updated_at) VALUES (?, ?, ?, ?)')
    .run(investor.id, JSON.stringify(investor.profile), investor.createdAt, investor.updatedAt);

export const updateInvestor = (db: Database, investor: Pick<Investor, 'id' | 'profile' | 'updatedAt'>): boolean =>
  db
    .prepare('UPDATE investor SET profile = ?, updated_at = ? WHERE id = ?')
    .run(JSON.stringify(investor.profile), investor.updatedAt, investor.id).changes === 1;

/** Archives, or with null takes back. */
export const archiveInvestor = (db: Database, id: string, at: string | null): boolean =>
  db.prepare('UPDATE investor SET archived_at = ? WHERE id = ?').run(at, id).changes === 1;

export const findInvestor = (db: Database, id: string): Investor | null => {
  const row = db.prepare<[string], InvestorColumns>('SELECT * FROM investor WHERE id = ?').get(id);
  return row === undefined ? null : toInvestor(row);
};

export const listInvestors = (db: Database): Investor[] =>
  db.prepare<[], InvestorColumns>('SELECT * FROM investor WHERE archived_at IS NULL ORDER BY updated_at DESC, id').all().map(toInvestor);
