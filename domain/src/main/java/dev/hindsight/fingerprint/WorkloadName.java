package dev.hindsight.fingerprint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The workload's name, from the pod's alone: without what Kubernetes hangs on to it. */
public final class WorkloadName {
    /** Kubernetes draws random suffixes from these. */
    private static final String SAFE = "[bcdfghjklmnpqrstvwxz2456789]";

    private static final Pattern SUFFIX = Pattern.compile(
            // deployment: hash of its template and a suffix; hashes without digits are rare, long words are not
            "-(?=" + SAFE + "*\\d)" + SAFE + "{6,10}-" + SAFE + "{5}"
                    // job of a cron job; daemon set, job or replica set of its own; stateful set
                    + "|-\\d{8,10}(?:-" + SAFE + "{5})?|-" + SAFE + "{5}|-\\d{1,4}");

    private static final Pattern END = Pattern.compile("^(.+?)(?:" + SUFFIX.pattern() + ")$");

    private WorkloadName() {}

    /** @return the pod's name itself when nothing hangs on to it */
    public static String of(String pod) {
        Matcher matcher = END.matcher(pod);
        return matcher.matches() ? matcher.group(1) : pod;
    }
}
