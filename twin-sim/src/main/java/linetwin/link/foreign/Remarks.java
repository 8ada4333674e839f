package linetwin.link.foreign;

import java.time.Instant;
import java.util.function.Supplier;
import linetwin.link.foreign.counter.CounterRemark;
import linetwin.link.foreign.counter.ReadingKind;
import linetwin.link.recording.verify.Finding;
import linetwin.model.telemetry.TelemetryListener;

/**
 * Tells whoever listens, and the problems of the run, what of a foreign line was not taken as it stands.
 *
 * @param now on the line
 */
record Remarks(TelemetryListener listener, Problems problems, Supplier<Instant> now) {
    /** A record, or a whole message, can't be used. */
    void refused(String topic, String why) {
        String text = topic + ": " + why;
        problems.note(ProblemKind.REFUSED, "", now.get(), text);
        listener.onRejected(topic, text);
    }

    /** A reading was not plain growth. */
    void counted(Arrival arrival, String element, CounterRemark remark) {
        String topic = arrival.topic();
        String text = arrival.where() + ": " + remark.of(element);
        problems.note(ProblemKind.of(remark.kind()), element, now.get(), text);
        if (remark.kind() == ReadingKind.IMPLAUSIBLE) {
            listener.onRejected(topic, text);
        } else {
            listener.onRemarked(topic, remark.kind().inShort(), text);
        }
    }

    /** Something is to be known of a station, which its line calls by this name. */
    void noticed(ProblemKind kind, String element, String name, String sentence) {
        problems.note(kind, element, now.get(), name + ": " + sentence);
        listener.onRemarked(name, sentence, name + ": " + sentence);
    }

    /** A message is not published, since it would break the contract. */
    void heldBack(Finding breach) {
        String text = breach.topic() + " is not published, since it would break the contract (" + breach.rule() + "): "
                + breach.message();
        problems.note(ProblemKind.HELD_BACK, "", now.get(), text);
        listener.onRejected(breach.topic(), text);
    }
}
