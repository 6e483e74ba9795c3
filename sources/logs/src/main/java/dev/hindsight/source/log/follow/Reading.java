package dev.hindsight.source.log.follow;

import dev.hindsight.source.kubernetes.access.ApiRefusal;
import dev.hindsight.source.log.line.BoundedLines;
import dev.hindsight.source.log.line.KeptLines;
import dev.hindsight.source.log.line.StampedLine;
import dev.hindsight.source.log.pod.ContainerView;
import dev.hindsight.source.log.pod.PodView;
import dev.hindsight.source.log.position.Overlap;
import dev.hindsight.source.log.position.Position;
import dev.hindsight.source.log.rotated.RotatedLogs.KeptFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the log of one container on from where its intake stands: what the run before left, what was put aside, then
 * what comes, until the stream ends.
 */
final class Reading {
    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    /** A quiet container gives no answer at all, not even a head; so long it may be a line that is dead. */
    private static final Duration QUIET = Duration.ofMinutes(5);

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final Duration PROMPTLY = Duration.ofSeconds(3);

    /** Who waits longer for room lets go of the stream: the kubelet skips files under a reader that stands still. */
    private static final Duration STANDSTILL = Duration.ofSeconds(2);

    /** The kubelet sends no line before the time that was asked for, also of those that come: a clock may be set back. */
    private static final Duration SET_BACK = Duration.ofSeconds(10);

    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final Surroundings around;
    private final Intake intake;
    private final PodView pod;
    private final ContainerView container;
    private boolean continuous;

    Reading(Surroundings around, Intake intake, PodView pod, ContainerView container) {
        this.around = around;
        this.intake = intake;
        this.pod = pod;
        this.container = container;
        this.continuous = intake.position().isStart();
    }

    /** @param again whether it was read before: there may have been an end and a new beginning since */
    void run(boolean again) throws ApiRefusal, IOException, InterruptedException {
        if (again || container.previous()) {
            previous();
        }
        around.pace().await();
        try (InputStream in = open()) {
            around.contact().seen();
            if (again) {
                // It may have ended after that look, and this be the next run already.
                previous();
            }
            follow(in);
        }
    }

    /** A file that holds the last line that was read answers at once; another one may be silent for ever. */
    private InputStream open() throws ApiRefusal, IOException, InterruptedException {
        if (!continuous) {
            try {
                return around.api().open(following(), PROMPTLY);
            } catch (IOException late) {
                if (!(late.getCause() instanceof TimeoutException)) {
                    throw late;
                }
                mend(null);
            }
        }
        return around.api().open(following(), QUIET);
    }

    private String following() {
        return LogRequest.following(pod, container.name(), since());
    }

    private Instant since() {
        Position position = intake.position();
        return position.isStart() ? around.begin() : position.since().minus(SET_BACK);
    }

    private void previous() throws ApiRefusal, IOException, InterruptedException {
        String path = LogRequest.previous(pod, container.name(), since());
        try (InputStream in = around.api().open(path, ANSWER_WITHIN)) {
            Overlap overlap = new Overlap(intake.position());
            BoundedLines lines = new BoundedLines(in);
            for (String text = lines.next(); text != null; text = lines.next()) {
                StampedLine line = StampedLine.parse(text);
                if (line != null && !overlap.knows(line.nanos(), line.text())) {
                    intake.take(line, FOR_EVER);
                }
            }
            continuous |= overlap.touched();
        } catch (ApiRefusal none) {
            if (none.status() != 400 && !none.isMissing()) {
                throw none;
            }
        }
    }

    private void follow(InputStream in) throws IOException, InterruptedException {
        BoundedLines lines = new BoundedLines(in);
        Overlap overlap = new Overlap(intake.position());
        for (String text = lines.next(); text != null; text = lines.next()) {
            StampedLine line = StampedLine.parse(text);
            if (line == null || overlap.knows(line.nanos(), line.text())) {
                continue;
            }
            if (!continuous && !overlap.touched()) {
                mend(line);
                overlap = new Overlap(intake.position());
                if (overlap.knows(line.nanos(), line.text())) {
                    continue;
                }
            }
            continuous = true;
            if (!intake.take(line, STANDSTILL)) {
                in.close();
                intake.take(line, FOR_EVER);
                return;
            }
        }
        if (!continuous && !overlap.touched()) {
            mend(null);
        }
    }

    /**
     * Between what was read and what the newest file holds there may be other lines.
     *
     * @param next what was written after them; null when that is not known
     */
    private void mend(StampedLine next) throws IOException, InterruptedException {
        Position before = intake.position();
        String name = pod.namespace() + "/" + pod.name() + "/" + container.name();
        continuous = readPutAside();
        long found = intake.position().sequence() - before.sequence();
        LOG.debug("Of {} {} lines were read from files put aside", name, found);
        if (!continuous && next != null) {
            intake.forgetUnderWay();
            around.losses().putAside(name, before, next.time());
        }
    }

    /** True when they lead on from where the intake stood. */
    private boolean readPutAside() throws IOException, InterruptedException {
        List<KeptFile> files = around.rotated().files(pod, container);
        Overlap overlap = new Overlap(intake.position());
        for (KeptFile file : files.subList(firstNeeded(files), files.size())) {
            try (InputStream in = file.open()) {
                KeptLines lines = new KeptLines(in);
                for (StampedLine line = lines.next(); line != null; line = lines.next()) {
                    if (!overlap.knows(line.nanos(), line.text())) {
                        intake.take(line, FOR_EVER);
                    }
                }
            }
        }
        return overlap.touched();
    }

    /** The last one that begins before where the intake stands. */
    private int firstNeeded(List<KeptFile> files) throws IOException, InterruptedException {
        Instant last = intake.position().last();
        for (int i = files.size() - 1; i > 0; i--) {
            try (InputStream in = files.get(i).open()) {
                StampedLine first = new KeptLines(in).next();
                if (first != null && !first.time().isAfter(last)) {
                    return i;
                }
            }
        }
        return 0;
    }
}
