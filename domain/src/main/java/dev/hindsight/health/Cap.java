package dev.hindsight.health;

import dev.hindsight.finding.Dimension;
import java.math.BigDecimal;
import java.util.List;

/**
 * That a very low dimension holds the overall score down.
 *
 * @param below the dimension's score under which it does so
 * @param limit the most that the overall score can then be
 */
public record Cap(Dimension dimension, BigDecimal below, BigDecimal limit) {
    static final List<Cap> ALL = List.of(
            new Cap(Dimension.RELIABILITY, BigDecimal.valueOf(50), BigDecimal.valueOf(50)),
            new Cap(Dimension.SECURITY, BigDecimal.valueOf(50), BigDecimal.valueOf(60)));

    boolean holds(DimensionScore score) {
        return score.dimension() == dimension
                && score.isKnown()
                && score.score().compareTo(below) < 0;
    }

    public String words() {
        return "%s below %s holds the overall score at %s or less"
                .formatted(Words.name(dimension), Words.number(below), Words.number(limit));
    }
}
