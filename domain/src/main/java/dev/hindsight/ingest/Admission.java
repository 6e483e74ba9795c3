package dev.hindsight.ingest;

/** Whether events that come with a token are taken. */
public sealed interface Admission {
    /** @param cluster the only one whose events are taken */
    record Admitted(String token, String cluster) implements Admission {}

    /** @param words what to say; what to do about it belongs to it */
    record Turned(String words) implements Admission {
        public static final Turned MISSING = new Turned(
                "An ingest token is wanted: send Authorization: Bearer hsi_…, made with `hindsight token create`.");
        public static final Turned UNREADABLE =
                new Turned("This is no ingest token: those begin with hsi_ and have three parts.");
        public static final Turned UNKNOWN = new Turned("This ingest token is not known here.");
        public static final Turned EXPIRED = new Turned("This ingest token has expired: make another one.");
        public static final Turned REVOKED = new Turned("This ingest token was revoked.");
    }
}
