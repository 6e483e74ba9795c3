package dev.hindsight.source.log.door.http;

import dev.hindsight.source.log.door.Intake;
import dev.hindsight.source.log.door.Reading;
import dev.hindsight.source.log.door.body.BadBody;
import dev.hindsight.source.log.door.body.Room;
import dev.hindsight.source.log.door.body.Unpacked;
import dev.hindsight.source.log.door.gate.Busy;
import dev.hindsight.source.log.door.gate.Gate;
import dev.hindsight.source.log.door.gate.Passage;
import dev.hindsight.source.log.door.gate.TurnedAway;
import io.quarkus.vertx.http.runtime.VertxInputStream;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;

/**
 * {@code POST /v1/logs} takes logs in OTLP, {@code POST /logs} records of Fluent Bit and Vector. A request is answered
 * with success when all that it brought is safe. Where nobody says who may come in, the doors are not there.
 */
@ApplicationScoped
public class LogsRoute {
    private static final long SILENCE_MILLIS = 30_000;
    private static final int MOST_AT_ONCE = 64;

    private final Gate gate;
    private final DoorCounts counts;
    private final DoorSettings settings;
    private final Intake intake;
    private final InstantSource clock = InstantSource.system();
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Room room;

    @Inject
    LogsRoute(Instance<Gate> gate, Instance<DoorCounts> counts, DoorSettings settings) {
        this.gate = gate.isResolvable() ? gate.get() : null;
        this.counts = counts.isResolvable() ? counts.get() : DoorCounts.NOBODY;
        this.settings = settings;
        this.intake = new Intake(settings.patience(), clock);
        this.room = new Room(settings.room());
    }

    void register(@Observes Router router) {
        if (gate != null) {
            router.post("/v1/logs").order(settings.order()).handler(request -> receive(request, Form::ofOtlp));
            router.post("/logs").order(settings.order()).handler(request -> receive(request, Form::ofRecords));
        }
    }

    /** Tells the form of a request. */
    private interface Forms {
        Form of(HttpServerRequest request) throws BadBody;
    }

    private void receive(RoutingContext request, Forms forms) {
        String door = request.request().path().equals("/logs") ? "records" : "otlp";
        Form form;
        try {
            form = forms.of(request.request());
        } catch (BadBody unsupported) {
            answer(request, door, door.equals("otlp") ? Form.OTLP_JSON : Form.RECORDS, Verdict.of(unsupported));
            return;
        }
        if (!places.tryAcquire()) {
            answer(request, door, form, Verdict.of(Busy.here("Enough requests are under way.")));
            return;
        }
        InputStream body = body(request);
        Context context = request.vertx().getOrCreateContext();
        Thread.ofVirtual().name("logs").start(() -> {
            try {
                Verdict verdict = judged(request.request(), form, body);
                context.runOnContext(_ -> answer(request, door, form, verdict));
            } finally {
                places.release();
            }
        });
    }

    @SuppressWarnings("CatchingUnchecked") // whatever went wrong is answered
    private Verdict judged(HttpServerRequest request, Form form, InputStream body) {
        try {
            Passage passage = gate.admit(request.getHeader("Authorization"));
            return taken(request, form, body, passage);
        } catch (Exception failure) {
            return Verdict.of(failure);
        }
    }

    private Verdict taken(HttpServerRequest request, Form form, InputStream body, Passage passage)
            throws IOException, Busy, TurnedAway, InterruptedException {
        long most = form.most(settings.largest());
        try (Unpacked in = Unpacked.of(body, request.getHeader("Content-Encoding"), most, room)) {
            Reading reading = form.read(in, request, clock.instant());
            int safe = intake.take(reading, passage);
            return new Verdict.Taken(safe, reading.refused(), reading.reasons());
        }
    }

    private void answer(RoutingContext request, String door, Form form, Verdict verdict) {
        switch (verdict) {
            case Verdict.Taken taken -> counts.answered(door, taken.status(), taken.accepted(), taken.refused());
            case Verdict.Refused refused -> counts.answered(door, refused.status(), 0, 0);
        }
        Answers.send(request, form, verdict);
    }

    /** Read as it arrives, unless another route wanted the whole of it. */
    private static InputStream body(RoutingContext request) {
        if (request.body() == null || !request.body().available()) {
            return new VertxInputStream(request, SILENCE_MILLIS);
        }
        Buffer whole = request.body().buffer();
        return whole == null ? InputStream.nullInputStream() : new ByteArrayInputStream(whole.getBytes());
    }
}
