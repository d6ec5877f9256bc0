import type { Host } from './host.ts';

type Git = Host['git'];

/**
 * A host whose git is asked each question once, for the time of one command: several studies of a repository have most questions in
 * common, and a branch that moves meanwhile is one commit for all of them. What files hold is not kept.
 */
export function withGitAskedOnce(host: Host): Host {
  const answers = new Map<string, ReturnType<Git>>();
  const git: Git = (folder, question, limit, input) => {
    if (question[0] === 'cat-file') return host.git(folder, question, limit, input);
    const key = JSON.stringify([folder, limit, input, ...question]);
    const answer = answers.get(key) ?? host.git(folder, question, limit, input);
    answers.set(key, answer);
    return answer;
  };
  return { ...host, git };
}
