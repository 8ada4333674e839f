package linetwin.link.foreign.mapping;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import linetwin.link.foreign.payload.ForeignFormatException;
import linetwin.link.foreign.payload.ForeignRecord;
import linetwin.model.value.Durations;

/**
 * A moment in a message.
 *
 * @param zone of times that are written without one; empty if they all have theirs
 * @param within a time that is further from the clock here is refused: it would be of another age, or not of this unit
 */
public record TimeField(WordField word, TimeForm form, Optional<ZoneId> zone, Duration within) {
    /** What is believed unless the mapping says otherwise. */
    public static final Duration WITHIN = Duration.ofDays(1);

    public TimeField {
        if (zone.isPresent() && form != TimeForm.ISO) {
            throw new IllegalArgumentException("has zone or offset, but unit " + form.unit()
                    + " counts from 1970 in UTC; they are for unit iso only");
        }
    }

    /** By the clock there, if that is not too far from the one here. */
    Optional<Instant> find(ForeignRecord record, Instant now) throws ForeignFormatException {
        Optional<String> said = word.find(record);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        String text = said.get();
        Optional<Instant> time = zone.isPresent() ? form.find(text, zone.get(), now) : form.find(text);
        if (time.isEmpty()) {
            throw word.refused(text, "; must be " + form.rule());
        }
        requireNear(text, time.get(), now);
        return time;
    }

    private void requireNear(String text, Instant time, Instant now) throws ForeignFormatException {
        Duration away = Duration.between(time, now);
        if (away.abs().compareTo(within) > 0) {
            String hint = TimeForm.likelier(text, now, within)
                    .map(likelier -> "Maybe unit: " + likelier.unit() + " is meant")
                    .orElse("Maybe the clock there is set wrong; without time in the mapping, a message counts when it"
                            + " arrives");
            throw new ForeignFormatException(word.at() + " is " + time + ", "
                    + Durations.about(away.abs()).en()
                    + (away.isNegative() ? " after" : " before") + " the clock here; must be within "
                    + Durations.about(within).en()
                    + ". " + hint);
        }
    }
}
