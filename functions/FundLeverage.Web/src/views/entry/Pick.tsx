import { Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLinks } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import type { Common } from './Control';
import type { Field } from './fields';
import type { Option } from './options';

type Props = { field: Field; value: string; common: Common; options: Option[]; onChange: (value: string) => void };

/** A choice of what the ledger knows. */
export const Pick = (props: Props) => (props.field.from === 'subFunds' ? <SubFundPick {...props} /> : <Choice {...props} />);

const Choice = ({ field, value, common, options, onChange, onSearch, ...rest }: Props & { onSearch?: (sought: string) => void; notFoundContent?: string; popupRender?: (list: React.ReactElement) => React.ReactElement }) =>
  <Select {...common} {...rest} style={{ width: '100%' }} allowClear={!field.required} showSearch={{ optionFilterProp: 'label', onSearch }} value={value || null} onChange={(choice: string | undefined) => onChange(choice ?? '')} options={options} />;

/** Where nobody registered what is sought, the way to do so stands below the list: in a list of options a link is none. */
function SubFundPick(props: Props) {
  const t = useTexts();
  const links = useLinks();
  const [sought, setSought] = useState('');
  const isThere = props.options.some((option) => option.label.toLowerCase().includes(sought.toLowerCase()));
  return <Choice {...props} onSearch={setSought} notFoundContent={t('entry.noSubFund')} popupRender={(list) => (isThere ? list : <>{list}<Link className="below-list" to={links('/entry/sub-funds')}>{t('entry.registerFirst')}</Link></>)} />;
}
