import { describe, expect, it } from 'vitest';
import { checkedStudy, pinnedIn } from '../../support/pinned-study.ts';
import { edited } from './changes.ts';
import { base } from './study.ts';

const pins = ['scenarios.new.present-value'];
const figure = 'scenarios.new.present-value';
const pinnedText = pinnedIn(base, pins);

/** The assumption of the work on the engine goes: its amount stands in the field. */
const without = edited({
  edits: {
    'study.yaml': ['  engine: { unit: person-months, value: $hull / 2 }\n', ''],
    'new.scenario.yaml': ['effort: $engine', 'effort: 60 person-months'],
  },
});

/** Why the figure is another in a study. */
function driftIn(figures: string, study = without) {
  const pin = checkedStudy(study, figures).pin(figure);
  return 'drift' in pin ? pin.drift : null;
}

describe('an assumption on which a pinned figure rests no more', () => {
  it('is told by the field that changed, where the study of then is known', () => {
    const drift = driftIn(pinnedText);

    expect(drift?.isStudyKnown).toBe(true);
    expect(drift?.fields).not.toEqual([]);
    expect(drift?.gone).toEqual([]);
  });

  it('is told by the field also where nobody knew then what it rests on now', () => {
    const then = edited({
      edits: {
        'study.yaml': [
          'spare: { unit: EUR, value: 1000, kind: judgement }',
          'spare: { unit: EUR, known: { 2025-06: { value: 1000, kind: judgement } } }',
        ],
      },
    });
    const spares = edited({ edits: { 'new.scenario.yaml': ['amount: $paint', 'amount: $spare'] } });
    const drift = driftIn(pinnedIn(then, pins), spares);

    expect(drift?.isStudyKnown).toBe(true);
    expect(drift?.fields).not.toEqual([]);
    expect(drift?.gone).toEqual([]);
  });

  it('is told as gone where nobody kept that study', () => {
    const unknown = pinnedText.replace(/^studies:[^]*/m, '');
    const drift = driftIn(unknown);

    expect(unknown).not.toBe(pinnedText);
    expect(drift?.isStudyKnown).toBe(false);
    expect(drift?.gone).toEqual(['engine']);
  });
});
