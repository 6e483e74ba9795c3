package dev.hindsight.source.log.door.gate;

/** Somebody may not come in. Its message is for the sender. */
public final class TurnedAway extends Exception {
    private static final long serialVersionUID = 1;

    public TurnedAway(String why) {
        super(why);
    }
}
