import { enFirst } from "./enFirst";
import { enRest } from "./enRest";

/** All texts in English, which the other languages have to match. */
export const en = { ...enFirst, ...enRest };
