package dev.hindsight.source.log.door.gate;

/** Who may come in, and on whose behalf. Whoever runs the doors says it: this module knows no tokens. */
@FunctionalInterface
public interface Gate {
    /**
     * @param authorization the header of that name; null when there is none
     * @throws TurnedAway when nobody may come in with it
     * @throws Busy when that cannot be told now
     */
    Passage admit(String authorization) throws TurnedAway, Busy;
}
