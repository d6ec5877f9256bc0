import type { Assumption } from '../../model/study/study.ts';
import type { Words } from '../../words/words.ts';
import { titled } from './titled.ts';

/** An assumption by name, as results have it. */
interface Named {
  /** Its name, behind the scenario that it is of where that is one. */
  readonly key: string;
  readonly name: string;
  readonly scenario: string | null;
  readonly assumption: Pick<Assumption, 'title'>;
}

/** What an assumption is called: its title, with the scenario that has it for itself; its name where it has no title. */
export function assumptionTitle({ key, name, scenario, assumption }: Named, words: Words): string {
  if (assumption.title === null) return key;
  const title = titled(assumption.title, name, { words });
  return scenario === null ? title : `${title} (${scenario})`;
}

/** The same of several, each as often as it is named: different ones of one title have their names behind it. */
export function assumptionTitles(all: readonly Named[], words: Words): ReadonlyMap<string, string> {
  const titles = all.map((each) => assumptionTitle(each, words));
  const isShared = (title: string, key: string): boolean =>
    all.some((other, index) => other.key !== key && titles[index] === title);
  return new Map(
    all.map(({ key }, index) => {
      const title = titles[index] ?? key;
      return [key, isShared(title, key) ? `${title} [${key}]` : title];
    }),
  );
}
