/** What the running extension reports about a page, as tables for a terminal. */

const WIDTH = 100;

const cut = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** @param {string[][]} rows The first row is the header. */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.min(WIDTH, Math.max(...rows.map((row) => row[column].length))));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cut(cell, WIDTH).padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

const STATES = {
  'no-transcript': 'This is an episode page, but it has no transcript.',
  hub: 'This page is a list of episodes.',
  'not-a-podcast': "This page isn't a podcast episode.",
};

/** @param {any} description The content script's answer to `describePage`; null if there was no answer. */
export function episodeTables(description) {
  if (!description)
    return "Roundtable doesn't respond on this page. It only runs on episode pages under ibm.com/think/podcasts.";
  if (description.state !== 'episode') return STATES[description.state] ?? `Page state: ${description.state}`;
  const { kicker, title, meta, cautions, legend, people, topics } = description.view;
  const speakers = legend.map(({ id, share }) => {
    const person = people.find((candidate) => candidate.id === id);
    return [person.name, person.role, share, person.meta];
  });
  return [
    `${kicker}\n${title}\n${meta}`,
    ...cautions.map((caution) => `! ${caution}`),
    table([['Speaker', 'Role', 'Share', 'Turns and time'], ...speakers]),
    topics.length > 0
      ? table([['Time', 'Topic', 'Who'], ...topics.map((topic) => [topic.time, topic.title, topic.bar.label])])
      : 'No topics found.',
  ].join('\n\n');
}

/** The call in the format of the extension's own messages. It is sent from inside the extension. */
export const DESCRIBE_CALL = { type: 'toPage', data: { name: 'describePage' } };
