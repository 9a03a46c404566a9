import { useRef, type ReactNode } from 'react';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import type { Alias } from '#shared/domain/record/record.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useEditWords } from './edit-words.ts';

const origins = ['office', 'former', 'code', 'source', 'inferred'] as const;
const languages = ['zh', 'en'] as const;

/** Other names of the record, a row each; among them its code name. */
export function AliasRows({ aliases, onChange }: { aliases: Alias[]; onChange: (aliases: Alias[]) => void }): ReactNode {
  const all = useWords();
  const words = useEditWords();
  const add = useRef<HTMLButtonElement>(null);
  const change = (at: number, part: Partial<Alias>): void =>
    onChange(aliases.map((alias, index) => (index === at ? { ...alias, ...part } : alias)));
  return (
    <fieldset className="edit-group edit-wide">
      <legend>{words.aliases}</legend>
      {aliases.map((alias, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no key of their own while they are typed; their place is what they are
        <div key={at} className="alias-row">
          <Input
            aria-label={words.aliasName}
            value={alias.name}
            maxLength={300}
            onChange={(event) => change(at, { name: event.target.value })}
          />
          <Select
            aria-label={words.aliasLanguage}
            value={alias.language}
            options={languages.map((language) => ({ value: language, label: words.languages[language] }))}
            onChange={(language) => change(at, { language })}
          />
          <Select
            aria-label={words.aliasOrigin}
            value={alias.origin}
            options={origins.map((origin) => ({ value: origin, label: all.record.aliasOrigin[origin] }))}
            onChange={(origin) => change(at, { origin })}
          />
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={words.removeAlias(alias.name)}
            onClick={() => {
              onChange(aliases.filter((_alias, index) => index !== at));
              add.current?.focus();
            }}
          />
        </div>
      ))}
      <Button
        ref={add}
        icon={<PlusOutlined aria-hidden />}
        onClick={() => onChange([...aliases, { name: '', language: 'zh', origin: 'office' }])}
      >
        {words.addAlias}
      </Button>
      <p className="muted small">{words.aliasesText}</p>
    </fieldset>
  );
}
