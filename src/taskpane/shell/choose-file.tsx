import { Button, type ButtonProps } from '@fluentui/react-components';
import { FolderOpen16Regular } from '@fluentui/react-icons';
import { useRef } from 'react';

interface Props extends Pick<ButtonProps, 'appearance' | 'className' | 'disabled' | 'size'> {
  readonly label: string;
  /** Endings and kinds, as an `<input>` takes them; of a folder every file is given. */
  readonly accept: string;
  /** Several files, or all of a folder; else one. */
  readonly several?: 'files' | 'folder';
  /** Called with one file or more; not where choosing was cancelled. */
  readonly onFiles: (files: readonly [File, ...File[]]) => void;
}

/** A button that lets a person choose files of the computer. Small buttons stand without a picture. */
export function ChooseFile({ label, accept, several, onFiles, ...button }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        {...button}
        {...(button.size !== 'small' && { icon: <FolderOpen16Regular /> })}
        onClick={() => {
          input.current?.click();
        }}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        multiple={several !== undefined}
        // React does not know `webkitdirectory`; browsers do.
        {...(several === 'folder' ? { webkitdirectory: '' } : { accept })}
        onChange={({ target }) => {
          const [first, ...others] = target.files ?? [];
          if (first) onFiles([first, ...others]);
          // The same file may be chosen again, after it was changed.
          target.value = '';
        }}
      />
    </>
  );
}
