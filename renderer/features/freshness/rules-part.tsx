import { useState, type ReactNode } from 'react';
import { Button } from 'antd';
import { everyAttribute, type ReviewRule } from '#shared/domain/fact/review-rule.ts';
import { registers } from '#shared/domain/record/register.ts';
import { useClient, useQuery } from '../../api/use-query.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { useCommand } from '../../ui/editing/use-command.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { useFreshnessWords } from './freshness-words.ts';
import { RuleForm } from './rule-form.tsx';

const keyOf = ({ kind, attributeId }: ReviewRule): string => `${kind} ${attributeId}`;

function useRuleName(): (rule: ReviewRule) => string {
  const language = useLanguage();
  const words = useFreshnessWords();
  const attributes = useQuery('attribute.list', {}).value ?? [];
  return ({ kind, attributeId }) => {
    const attribute =
      attributeId === everyAttribute
        ? words.everyAttribute
        : (attributes.find(({ id }) => id === attributeId)?.name[language] ?? attributeId);
    return `${registers[kind].name[language]} · ${attribute}`;
  };
}

interface RuleTableProps {
  rules: ReviewRule[];
  onEdit: (rule: ReviewRule) => void;
  onRemove: (rule: ReviewRule) => void;
}

function RuleTable({ rules, onEdit, onRemove }: RuleTableProps): ReactNode {
  const words = useFreshnessWords();
  const nameOf = useRuleName();
  const columns: Column<ReviewRule>[] = [
    { key: 'rule', title: words.fact, cell: nameOf },
    {
      key: 'months',
      title: words.months,
      width: '20%',
      cell: ({ months }) =>
        months === null ? <span className="muted">{words.asKind}</span> : months === 0 ? words.never : words.monthsValue(months),
    },
    { key: 'owner', title: words.owner, width: '20%', cell: ({ owner }) => owner ?? <span className="muted">{words.nobody}</span> },
    {
      key: 'actions',
      title: words.actions,
      width: '180px',
      cell: (rule) => (
        <span className="queue-actions">
          <Button size="small" aria-label={words.editOf(nameOf(rule))} onClick={() => onEdit(rule)}>
            {words.edit}
          </Button>
          <Button size="small" aria-label={words.removeOf(nameOf(rule))} onClick={() => onRemove(rule)}>
            {words.remove}
          </Button>
        </span>
      ),
    },
  ];
  return <DataTable label={words.shows.rules} columns={columns} rows={rules} rowKey={keyOf} />;
}

/** How long statements hold in each register and who renews them, for the office to set. */
export function RulesPart(): ReactNode {
  const words = useFreshnessWords();
  const client = useClient();
  const command = useCommand();
  const removal = useCommand();
  const nameOf = useRuleName();
  const rules = useQuery('review.rules', {});
  const [editing, setEditing] = useState<ReviewRule | 'new' | null>(null);
  const edit = (rule: ReviewRule | 'new' | null): void => {
    command.clear();
    setEditing(rule);
  };
  const save = async (rule: ReviewRule): Promise<void> => {
    const saved = await command.run(words.ruleSaved(nameOf(rule)), () => client.call('review.save', { rule }));
    if (saved !== null) setEditing(null);
  };
  const remove = (rule: ReviewRule): void =>
    void removal.run(words.ruleRemoved(nameOf(rule)), () => client.call('review.save', { rule: { ...rule, months: null, owner: null } }));
  return (
    <>
      <p className="muted rules-lead">{words.rulesLead}</p>
      {removal.error !== null && <ErrorNotice error={removal.error} />}
      {editing === null ? (
        <Button className="rules-add" type="primary" onClick={() => edit('new')}>
          {words.newRule}
        </Button>
      ) : (
        <RuleForm
          key={editing === 'new' ? 'new' : keyOf(editing)}
          rule={editing === 'new' ? null : editing}
          command={command}
          onSave={(rule) => void save(rule)}
          onClose={() => edit(null)}
        />
      )}
      <Loaded query={rules} rows={3}>
        {(list) =>
          list.length === 0 ? (
            editing === null && <EmptyState title={words.noRules} text={words.noRulesText} />
          ) : (
            <RuleTable rules={list} onEdit={edit} onRemove={remove} />
          )
        }
      </Loaded>
    </>
  );
}
