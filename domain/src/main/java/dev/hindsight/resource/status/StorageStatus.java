package dev.hindsight.resource.status;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceStatus;
import dev.hindsight.resource.ResourceStatus.Level;
import dev.hindsight.resource.Tree;
import java.util.List;

/** Volumes and the claims to them, by their phase. */
final class StorageStatus {
    private StorageStatus() {}

    static ResourceStatus volume(Facts facts) {
        Tree status = facts.body().at("status");
        Level level =
                switch (status.text("phase")) {
                    case "Available", "Bound" -> Level.OK;
                    case "Pending" -> Level.PROGRESSING;
                    case "Released" -> Level.WARNING;
                    case "Failed" -> Level.FAILED;
                    default -> Level.UNKNOWN;
                };
        return phase(level, status, status.text("message"));
    }

    static ResourceStatus claim(Facts facts) {
        Tree status = facts.body().at("status");
        Level level =
                switch (status.text("phase")) {
                    case "Bound" -> Level.OK;
                    case "Pending" -> Level.WARNING;
                    case "Lost" -> Level.FAILED;
                    default -> Level.UNKNOWN;
                };
        String storageClass = facts.body().at("spec").text("storageClassName");
        boolean pending = level == Level.WARNING && !storageClass.isEmpty();
        return phase(level, status, pending ? "waits for a volume of class " + storageClass : "");
    }

    static ResourceStatus attachment(Facts facts) {
        Tree status = facts.body().at("status");
        for (String error : List.of("attachError", "detachError")) {
            if (status.at(error).isPresent()) {
                return ResourceStatus.of(
                        Level.FAILED, "Failed", status.at(error).text("message"));
            }
        }
        return status.isTrue("attached")
                ? ResourceStatus.of(Level.OK, "Attached", "")
                : ResourceStatus.of(Level.PROGRESSING, "Attaching", "");
    }

    private static ResourceStatus phase(Level level, Tree status, String reason) {
        return ResourceStatus.of(level, status.text("phase").isEmpty() ? "Unknown" : status.text("phase"), reason);
    }
}
