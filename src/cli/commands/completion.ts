import { completionScripts, shells } from '../completion/scripts.ts';
import { command } from '../definitions/definition.ts';
import * as shared from '../definitions/shared.ts';

/** `samen completion`: a script by which a shell asks samen what can come next. */
export const completion = command({
  name: 'completion',
  question: 'study',
  help: (help) => help.completion,
  output: null,
  arguments: {
    shell: {
      form: '<shell>',
      about: (help, words) => help.completion.shell(words),
      values: { kind: 'choice', words: shells },
    },
  },
  options: { lang: shared.lang },
  run: async ({ host }, { shell }) => host.out.write(completionScripts[shell]),
});
