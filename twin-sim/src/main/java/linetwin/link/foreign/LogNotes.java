package linetwin.link.foreign;

import java.time.Instant;
import java.util.function.Supplier;
import linetwin.model.telemetry.TelemetryListener;

/** What of logs was not taken as it stands, told to whoever listens and counted among the problems of the run. */
final class LogNotes {
    private final TelemetryListener listener;
    private final Problems problems;
    private final Supplier<Instant> now;
    private boolean isBegun;
    private long before;
    private String last = "";

    /** @param now on the line, once its run has begun */
    LogNotes(TelemetryListener listener, Problems problems, Supplier<Instant> now) {
        this.listener = listener;
        this.problems = problems;
        this.now = now;
    }

    /** The run begins; rows were read before. */
    void begin() {
        isBegun = true;
        for (long i = 0; i < before; i++) {
            problems.note(ProblemKind.REFUSED, "", now.get(), last);
        }
    }

    /** A row could not be used. */
    void refuse(String kind, String text) {
        if (isBegun) {
            problems.note(ProblemKind.REFUSED, "", now.get(), text);
        } else {
            before++;
            last = text;
        }
        listener.onRejected(kind, text);
    }

    /** Something is to be known of the logs; the first of each kind is told, and all are counted. */
    void remark(String kind, String text) {
        if (isBegun) {
            problems.note(ProblemKind.LOG, "", now.get(), text);
        }
        listener.onRemarked(kind, "", text);
    }
}
