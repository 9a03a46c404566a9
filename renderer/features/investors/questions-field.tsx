import type { ReactNode } from 'react';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useWords } from '../../i18n/words.tsx';
import { FormField } from './form-field.tsx';

/** The investor's own questions, in their order. */
export function QuestionsField({ questions, onChange }: { questions: string[]; onChange: (questions: string[]) => void }): ReactNode {
  const { investor } = useWords();
  return (
    <FormField
      group
      label={investor.fields.questions}
      place="questions"
      known={questions.some((question) => question.trim() !== '')}
      hint={investor.hints.questions}
    >
      {() => (
        <div className="questions">
          {questions.map((question, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a line is its place; its field holds no state of its own
            <div key={at} className="question">
              <Input
                aria-label={investor.question(at + 1)}
                value={question}
                onChange={(event) => onChange(questions.map((known, index) => (index === at ? event.target.value : known)))}
              />
              <Button
                type="text"
                aria-label={`${investor.removePerson} ${investor.question(at + 1)}`}
                icon={<DeleteOutlined />}
                onClick={() => onChange(questions.filter((_, index) => index !== at))}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => onChange([...questions, ''])}>
            {investor.addQuestion}
          </Button>
        </div>
      )}
    </FormField>
  );
}
