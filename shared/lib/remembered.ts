/** How many answers are kept; then they are all forgotten. */
const most = 60_000;

/** The same function, which keeps its answers: for texts that a sheet or a register repeats. */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = work(text);
    if (answers.size >= most) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
