package dev.hindsight.view.status;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How this Hindsight itself is. What cannot be measured here is null, not 0. */
@Schema(name = "Status", description = "How this Hindsight itself is. What cannot be measured is null, not 0.")
public record StatusView(
        Instant startedAt,

        Rates rates,

        Memory memory,

        Database database,

        List<Past> clusters,

        @Schema(description = "Dead letters that wait to be settled.")
        long deadLetters,

        @Schema(description = "Dead letters that went to make room for later ones, ever.")
        long deadLettersDropped) {
    @Schema(name = "StatusRates")
    public record Rates(
            @Schema(description = "Last position of the log.")
            long head,

            @Nullable @Schema(description = "Events appended each second over the last minute.")
            Double lastMinute,

            @Nullable
            @Schema(description = "Events appended each second over the last five minutes, or since the start.")
            Double lastFiveMinutes) {}

    @Schema(name = "StatusMemory")
    public record Memory(
            long heapUsedBytes,

            long heapMaxBytes,

            @Nullable @Schema(description = "Resident memory of this process.")
            Long residentBytes,

            @Nullable
            @Schema(description = "Memory of PostgreSQL, its shared part counted once; null when it runs elsewhere.")
            Long databaseBytes) {}

    @Schema(name = "StatusDatabase")
    public record Database(
            String version,

            long sizeBytes,

            @Schema(description = "The largest first.") List<Table> tables) {}

    /** Of one table with its indexes and what is stored out of line. */
    @Schema(name = "StatusTable")
    public record Table(
            String schema,
            String name,
            long sizeBytes,
            long indexBytes,

            @Schema(description = "As PostgreSQL estimates them.")
            long rows) {}

    /** From when on a cluster's past can be told. */
    @Schema(name = "StatusPast")
    public record Past(
            String cluster,

            @Nullable @Schema(description = "Null when all of it can be told.")
            Instant horizon,

            @Nullable @Schema(description = "Its position; null likewise.")
            Long position) {}
}
