import type { ReactNode } from 'react';
import type { OwnTemplate } from '#shared/domain/packet/own-template.ts';
import { templateNames } from '#shared/domain/packet/template.ts';
import { useClient, useQuery } from '../../../api/use-query.ts';
import { useLanguage } from '../../../i18n/words.tsx';
import { DataTable, type Column } from '../../../ui/data-table.tsx';
import { useCommand } from '../../../ui/editing/use-command.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Loaded } from '../../../ui/states.tsx';
import { useBuilderWords } from '../builder/builder-words.ts';

/** Templates that the office made of its packets; they are made in the builder. */
export function OwnTemplates(): ReactNode {
  const language = useLanguage();
  const { templates: words, library } = useBuilderWords();
  const client = useClient();
  const command = useCommand();
  const templates = useQuery('template.list', {});
  const remove = ({ id, name }: OwnTemplate): void => void command.run(words.removed(name), () => client.call('template.remove', { id }));
  const columns: Column<OwnTemplate>[] = [
    { key: 'name', title: words.name, cell: ({ name }) => <strong>{name}</strong> },
    { key: 'based', title: words.based, width: '180px', cell: ({ template }) => templateNames[template][language] },
    {
      key: 'sections',
      title: words.sections,
      width: '120px',
      cell: ({ sections }) => words.sectionCount(sections.filter(({ on }) => on).length),
    },
    {
      key: 'actions',
      title: library.actions,
      width: '120px',
      align: 'right',
      cell: (template) => (
        <button type="button" className="link-button quiet" aria-label={library.removeOf(template.name)} onClick={() => remove(template)}>
          {library.remove}
        </button>
      ),
    },
  ];
  return (
    <section className="own-templates" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="muted">{words.lead}</p>
      {command.error !== null && <ErrorNotice error={command.error} />}
      <Loaded query={templates} rows={2}>
        {(list) =>
          list.length === 0 ? (
            <p className="muted">{words.none}</p>
          ) : (
            <DataTable label={words.title} columns={columns} rows={list} rowKey={({ id }) => id} />
          )
        }
      </Loaded>
    </section>
  );
}
