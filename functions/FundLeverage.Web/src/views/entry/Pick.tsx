import { Select } from 'antd';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useLinks } from '../../shell/scope';
import { useTexts } from '../../texts/texts';
import type { Common } from './Control';
import type { Field } from './fields';
import type { Option } from './options';

type Props = { field: Field; value: string; common: Common; options: Option[]; onChange: (value: string) => void };

/** A choice of what the ledger knows. */
export const Pick = (props: Props) => (props.field.from === 'subFunds' ? <SubFundPick {...props} /> : <Choice {...props} />);

const Choice = ({ field, value, common, options, onChange, onSearch, ...rest }: Props & { onSearch?: (sought: string) => void; notFoundContent?: ReactNode; popupRender?: (list: ReactElement) => ReactElement }) =>
  <Select {...common} {...rest} style={{ width: '100%' }} allowClear={!field.required} showSearch={{ optionFilterProp: 'label', onSearch }} value={value || null} onChange={(choice: string | undefined) => onChange(choice ?? '')} options={options} />;

/** Where nobody registered what is sought, the way to do so stands below the list: in a list of options neither a sentence nor a link has a place. */
function SubFundPick(props: Props) {
  const t = useTexts();
  const links = useLinks();
  const [sought, setSought] = useState('');
  const isThere = props.options.some((option) => option.label.toLowerCase().includes(sought.toLowerCase()));
  const below = <div className="below-list" role="status">{t('entry.noSubFund')} <Link to={links('/entry/sub-funds')}>{t('entry.registerFirst')}</Link></div>;
  return <Choice {...props} onSearch={setSought} notFoundContent={<></>} popupRender={(list) => <>{list}{!isThere && below}</>} />;
}
