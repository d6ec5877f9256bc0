/** Whether a result is that tests failed, or did not end. */
export const isFound = (result) => result === 'found' || result === 'endless';

/** The part of the source that a file is in: src/engine. */
export const partOf = (file) => file.split('/').slice(0, 2).join('/');

/** A line for each part, and for all: how many faults were found, and the share with its interval of 95%. */
export function scoresOf(results) {
  const parts = [...new Set(results.map(({ part }) => part))].toSorted();
  return [
    ...parts.map((part) =>
      scoreOf(
        part,
        results.filter((each) => each.part === part),
      ),
    ),
    scoreOf('all', results),
  ];
}

function scoreOf(name, of) {
  const found = of.filter(({ result }) => isFound(result)).length;
  const endless = of.filter(({ result }) => result === 'endless').length;
  const [low, high] = wilson(found, of.length).map(percent);
  return `${name}: ${found} of ${of.length} found (${endless} without end), ${percent(found / of.length)}, 95% interval ${low} to ${high}`;
}

const percent = (share) => `${(100 * share).toFixed(1)}%`;

/** The interval of Wilson for a share, of 95%. */
function wilson(found, of) {
  const z = 1.96;
  const share = found / of;
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return [middle - half, middle + half].map((end) => end / (1 + (z * z) / of));
}
