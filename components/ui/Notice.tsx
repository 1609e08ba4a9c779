import { Icon } from './Icon';

/** One calm line about something the page got wrong. */
export function Notice({ text }: { text: string }) {
  return (
    <p class="notice">
      <Icon name="caution" />
      <span>{text}</span>
    </p>
  );
}
