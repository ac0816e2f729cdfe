import { Alert, Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { useTexts } from '../texts/texts';

/** `at` is where it is; somewhere else it is tried again. */
type Props = { at?: string; children: ReactNode };
type State = { isBroken: boolean; at: string | undefined };

/**
 * What is shown in place of a part that could not be drawn: its file is gone since another version was deployed, the
 * connection broke off while it came, or it has a mistake. Around it the page goes on.
 */
export class Broken extends Component<Props, State> {
  override state: State = { isBroken: false, at: this.props.at };

  static getDerivedStateFromError(): Partial<State> {
    return { isBroken: true };
  }

  static getDerivedStateFromProps({ at }: Props, state: State): State | null {
    return at === state.at ? null : { isBroken: false, at };
  }

  override render() {
    return this.state.isBroken ? <Told /> : this.props.children;
  }
}

function Told() {
  const t = useTexts();
  return <Alert role="alert" type="error" showIcon title={t('state.broken')} description={t('state.brokenWhy')} action={<Button size="small" onClick={() => location.reload()}>{t('state.reload')}</Button>} />;
}
