package dev.hindsight.topology.reference;

/**
 * That an object names another one, for whatever reason. Unlike a {@link Reference} it need not be there.
 *
 * @param target may be of any kind, also of one that Hindsight does not know
 */
public record Bond(Sort sort, Name target) {
    /** In which way, with the words for either direction as answers have them. */
    public enum Sort {
        MOUNTS("mounts", "mountedBy"),
        ROUTES("routes", "routedBy"),
        USES("uses", "usedBy"),
        /** Changes the number of its pods. */
        SCALES("scales", "scaledBy"),
        /** Gives rights to it. */
        GRANTS("grants", "grantedBy"),
        /** A claim and its volume, a volume and its node. */
        BINDS("binds", "boundTo"),
        /** The API server asks it before it takes an object. */
        CALLS("calls", "calledBy");

        private final String word;
        private final String back;

        Sort(String word, String back) {
            this.word = word;
            this.back = back;
        }

        public String word() {
            return word;
        }

        /** The word seen from the other object. */
        public String back() {
            return back;
        }
    }
}
