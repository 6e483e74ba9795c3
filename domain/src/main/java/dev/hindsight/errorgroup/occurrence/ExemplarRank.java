package dev.hindsight.errorgroup.occurrence;

import dev.hindsight.errorgroup.Exemplar;

/**
 * By what an example is chosen, for those who keep many and choose among them later, as {@link ExemplarChoice} would.
 *
 * @param shape hash of its release, what it is rich in, and its first line without what varies
 * @param richness how much it tells besides its message, 0 to 7; more ranks first
 * @param lot breaks ties; less ranks first
 */
public record ExemplarRank(long shape, int richness, long lot) {
    public static ExemplarRank of(Exemplar exemplar) {
        return new ExemplarRank(
                Marks.of(Traits.shape(exemplar)),
                Traits.richness(exemplar),
                Marks.of(exemplar.time() + exemplar.pod() + exemplar.text()));
    }
}
