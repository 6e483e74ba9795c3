package dev.hindsight.resource;

/** Which of two versions of one object came later. Kubernetes' resource versions are whole numbers that only grow. */
public final class ResourceVersions {
    private ResourceVersions() {}

    /**
     * Whether {@code candidate} came after {@code known}. Anything is newer than an empty version. Where one of them is
     * no number, order cannot be told, and whatever differs counts as newer.
     */
    public static boolean isNewer(String candidate, String known) {
        if (candidate.equals(known) || candidate.isEmpty()) {
            return false;
        }
        if (known.isEmpty() || !isNumber(candidate) || !isNumber(known)) {
            return true;
        }
        String later = withoutZeros(candidate);
        String earlier = withoutZeros(known);
        return later.length() == earlier.length() ? later.compareTo(earlier) > 0 : later.length() > earlier.length();
    }

    private static boolean isNumber(String version) {
        for (int i = 0; i < version.length(); i++) {
            if (version.charAt(i) < '0' || version.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static String withoutZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return start == 0 ? digits : digits.substring(start);
    }
}
