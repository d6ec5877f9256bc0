/*
 * What the runners of CI jobs obey in a log, each by its own parser.
 *
 * @see https://github.com/actions/runner: ActionCommand.cs, whose comparisons skip what cannot be seen
 * @see https://github.com/microsoft/azure-pipelines-agent: Command.cs
 * @see https://docs.gitlab.com/ci/jobs/job_logs/
 */

/** A comparison by culture, as .NET makes it, skips these. */
const skipped = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

/** The lines in which a runner finds a command, whichever it knows. */
export function obeyedIn(log: string): readonly string[] {
  const sections = log.match(/section_(?:start|end):\d+:[\w.-]+(?:\[[^\]]*\])?\r\u001b\[0K/g) ?? [];
  return [...sections, ...log.split(/\r\n|\r|\n/).filter(isCommand)];
}

function isCommand(line: string): boolean {
  // A colour of ours may stand before it.
  const bare = line.replaceAll(/\u001b\[[\d;]*m/g, '');
  const seen = bare.replaceAll('\t', ' ').replaceAll(skipped, '').trim();
  // A name begins what is between the colons; only where a second pair follows is there a command.
  return /^::[^\s:]/.test(seen) || /##[a-z]*\[/i.test(seen);
}
