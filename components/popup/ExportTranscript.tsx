import { TextButton } from '../ui/TextButton';

export interface ExportTranscriptProps {
  formats: readonly { id: string; name: string; about: string }[];
  onExport(format: string): void;
}

/** Saves the whole transcript as a file, with its speakers, topics, estimated times and quotes. */
export function ExportTranscript({ formats, onExport }: ExportTranscriptProps) {
  return (
    <section class="take-out" aria-labelledby="take-out">
      <h2 id="take-out">Save transcript</h2>
      <ul>
        {formats.map(({ id, name, about }) => (
          <li key={id}>
            <TextButton onClick={() => onExport(id)}>{name}</TextButton>
            <p>{about}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
