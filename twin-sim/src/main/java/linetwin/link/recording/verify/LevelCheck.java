package linetwin.link.recording.verify;

import linetwin.link.recording.verify.Findings.Place;
import linetwin.model.telemetry.LevelMessage;
import org.jspecify.annotations.Nullable;

/** The level messages of one element against each other. */
final class LevelCheck {
    private final Findings findings;
    private @Nullable LevelMessage last;

    LevelCheck(Findings findings) {
        this.findings = findings;
    }

    void accept(Place place, LevelMessage message) {
        long there = message.entered() - message.left();
        if (there != message.content()) {
            findings.add(
                    place,
                    Rule.CONSERVATION,
                    message.entered() + " entered and " + message.left() + " left, but content is " + message.content()
                            + " instead of " + there);
        }
        if (message.content() > message.capacity()) {
            findings.add(
                    place,
                    Rule.CONSERVATION,
                    "content is " + message.content() + ", more than its capacity, " + message.capacity());
        }
        long inFamilies = message.byFamily().values().stream()
                .mapToLong(Integer::longValue)
                .sum();
        if (!message.byFamily().isEmpty() && inFamilies != message.content()) {
            findings.add(
                    place,
                    Rule.CONSERVATION,
                    "the families hold " + inFamilies + " items, but content is " + message.content());
        }
        if (last != null) {
            CounterFall.find(last, message).ifPresent(fall -> findings.add(place, Rule.COUNTERS, fall));
        }
        last = message;
    }
}
