import { createContext, use } from "react";
import type { Wish } from "../api/commands";

/** What was just done, in words, and how it is taken back. */
export interface Done {
  words: string;
  undo?: readonly Wish[];
}

/** Tells the page what was done, so that it says so at once. */
export const ToldContext = createContext<(done: Done) => void>(() => {});

export const useTold = () => use(ToldContext);
