import type { ButtonHTMLAttributes } from 'preact';
import { trusted } from './trusted';

export interface TextButtonProps
  extends Pick<ButtonHTMLAttributes, 'children' | 'disabled' | 'title' | 'aria-expanded' | 'aria-label'> {
  /** `quiet` is for what is rarely wanted, such as deleting. */
  look?: 'link' | 'quiet';
  onClick(): void;
}

/** A button that is only its words. */
export function TextButton({ look = 'link', onClick, ...rest }: TextButtonProps) {
  return <button type="button" class={look} onClick={trusted(onClick)} {...rest} />;
}
