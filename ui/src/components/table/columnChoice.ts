/** Which columns a reader chose to see or not to see, by their id; what is not named is shown when it has room. */
export type ColumnChoice = Readonly<Record<string, boolean>>;

/** Keeps only what differs from what is shown anyway, so that new columns appear by themselves. */
export function chosen(choice: ColumnChoice, id: string, shown: boolean, usual: boolean): ColumnChoice {
  const { [id]: _, ...others } = choice;
  return shown === usual ? others : { ...others, [id]: shown };
}
