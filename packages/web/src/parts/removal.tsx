/** Asks before something is removed for good, naming what is lost with it. */
import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusal } from '../api/client.ts';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly lost: readonly string[];
  /** What else could be done first. */
  readonly instead?: string;
  readonly opened: boolean;
  readonly close: () => void;
  readonly remove: () => Promise<void>;
}

export function Removal({ title, text, lost, instead, opened, close, remove }: Props) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    try {
      await remove();
      close();
    } catch (error) {
      notifications.show({ color: 'red', message: refusal(error).title });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': t('app.close') }}>
      <p style={{ marginTop: 0 }}>{text}</p>
      <ul>
        {lost.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {instead !== undefined && <p className="soft small">{instead}</p>}
      <div className="row" style={{ justifyContent: 'flex-end' }}>
        <Button variant="default" onClick={close} data-autofocus>
          {t('app.keep')}
        </Button>
        <Button color="red" loading={busy} onClick={() => void go()}>
          {t('app.removeForGood')}
        </Button>
      </div>
    </Modal>
  );
}
