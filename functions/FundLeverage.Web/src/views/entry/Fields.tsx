import type { Finding } from '../../api/failures';
import { useInWords } from '../../parts/words';
import { useTexts } from '../../texts/texts';
import { placeOf, placesOf, shownFields } from './body';
import { FieldInput, type Around } from './FieldInput';
import type { Value, Values } from './fields';
import type { Form } from './forms';
import { ListInput } from './ListInput';
import { useOptions } from './options';

/** A form's fields, each with what is wrong with it. */
export function Fields({ form, values, findings, lacking, onChange }: { form: Form; values: Values; findings: Finding[]; lacking: string[]; onChange: (name: string, value: Value, also?: Values) => void }) {
  const t = useTexts();
  const words = useInWords();
  const fields = shownFields(form.fields, values);
  const places = placesOf(fields, values);
  const around: Around = {
    ...useOptions(form),
    type: form.type,
    failuresAt: (place) => (lacking.includes(place) ? [t('entry.required')] : findings.filter((finding) => placeOf(finding.pointer, fields, places) === place).map((finding) => words(finding.message))),
  };
  return (
    <div className="view">
      {fields.map((field) => field.list
        ? <ListInput key={field.name} field={field} value={values[field.name]} around={around} onChange={(rows) => onChange(field.name, rows)} />
        : <FieldInput key={field.name} field={field} place={field.name} values={values} around={around} onChange={(value, also) => onChange(field.name, value, also)} />)}
    </div>
  );
}
