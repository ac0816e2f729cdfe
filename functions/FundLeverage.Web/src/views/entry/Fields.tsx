import { useMemo } from 'react';
import { useAll } from '../../api/hooks';
import type { Finding } from '../../api/failures';
import { useScope } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import { fieldAt, shownFields, type Values } from './body';
import { FieldInput } from './FieldInput';
import type { Form } from './forms';

/** A form's fields, each with what is wrong with it. */
export function Fields({ form, values, findings, lacking, onChange }: { form: Form; values: Values; findings: Finding[]; lacking: string[]; onChange: (name: string, value: string | boolean) => void }) {
  const t = useTexts();
  const { fund } = useScope();
  const path = { fund: fund.id };
  const subFunds = useAll('/api/funds/{fund}/sub-funds', { path });
  const projects = useAll('/api/funds/{fund}/projects', { path }, { enabled: form.kind === 'progress' });
  const [subFundOptions, projectOptions] = useMemo(() => [options(subFunds.data?.value), options(projects.data?.value)], [subFunds.data, projects.data]);
  return (
    <div className="view">
      {shownFields(form, values).map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          value={values[field.name]}
          failures={[...(lacking.includes(field.name) ? [t('entry.required')] : []), ...findings.filter((finding) => fieldAt(finding.pointer) === field.name).map((finding) => finding.message)]}
          onChange={(value) => onChange(field.name, value)}
          subFunds={subFundOptions}
          projects={projectOptions}
        />
      ))}
    </div>
  );
}

const options = (list: { id: string; name: string }[] | undefined) => (list ?? []).map(({ id, name }) => ({ value: id, label: `${name} (${id})` }));
