import { commandFor } from './command.ts';
import { element, fill } from './dom.ts';
import { differences, fragmentOf } from './setting.ts';
import type { PageTerms } from './page-terms.ts';
import type { Change, Part } from './view.ts';

const button = (text: string): HTMLButtonElement => element('button', { type: 'button' }, text);

/** How often the address may change while somebody moves a slider, in milliseconds. */
const pause = 300;

/** The command that says the same, a link to it, and the way back. */
export function sharePart(terms: PageTerms, change: Change): Part {
  const { words, data, shown } = terms;
  const { whatIf } = words;
  const code = element('code');
  const whole = element('code', { class: 'wi-address', hidden: true });
  const status = element('span', { class: 'wi-hint', role: 'status' });
  const count = element('p', { class: 'wi-count' });
  const command = button(whatIf.copyCommand);
  const link = button(whatIf.copyLink);
  const undo = button(whatIf.resetAll);
  command.addEventListener('click', () => void copy(code, status, whatIf));
  link.addEventListener('click', () => void copy(whole, status, whatIf));
  undo.addEventListener('click', () => change(() => shown));
  const remember = addressBar();
  return {
    element: element(
      'div',
      { class: 'wi-share' },
      count,
      element('h3', {}, whatIf.command),
      element('pre', { tabindex: '0', 'aria-label': whatIf.command }, code),
      element('p', { class: 'wi-buttons' }, command, link, undo, status),
      whole,
    ),
    update: ({ setting }) => {
      const changed = differences(setting, shown);
      const fragment = changed === 0 ? null : fragmentOf(setting);
      whole.textContent = `${location.href.split('#')[0]}${fragment ?? '#what-if'}`;
      fill(
        code,
        commandFor(setting, data).flatMap((piece, index) => [index === 0 ? null : ' ', element('span', {}, piece)]),
      );
      fill(count, whatIf.changed(changed));
      undo.disabled = changed === 0;
      remember(fragment);
    },
  };
}

/** Copies a text, or has it selected so that its reader can. */
async function copy(
  place: HTMLElement,
  status: HTMLElement,
  { copied, notCopied }: PageTerms['words']['whatIf'],
): Promise<void> {
  try {
    await navigator.clipboard.writeText(place.textContent ?? '');
    fill(status, copied);
  } catch {
    place.hidden = false;
    getSelection()?.selectAllChildren(place);
    fill(status, notCopied);
  }
}

/** Keeps a setting in the address of the page, so that it can be sent on or opened again. */
function addressBar(): (fragment: string | null) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (fragment) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // A page that shows what the report has keeps the address by which it was opened, as long as that says nothing else.
      if (fragment === null && !location.hash.startsWith('#what-if?')) return;
      if (fragment !== location.hash) tryTo(() => history.replaceState(null, '', fragment ?? '#what-if'));
    }, pause);
  };
}

/** What a frame without an address of its own forbids is left undone. */
function tryTo(action: () => void): void {
  try {
    action();
  } catch {
    // The link beside it still holds the setting.
  }
}
