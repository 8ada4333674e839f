package linetwin.model.line.resource;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import linetwin.model.value.Durations;
import linetwin.model.value.Ids;
import linetwin.model.value.Text;

/**
 * Who walks the stations in rounds and looks for wear.
 *
 * @param walk from one station of the round to the next, the look there included; empty where that is not of interest: then all are
 *     looked at in one moment. A round begins so much earlier that it is over, and says what it found, when it is due
 */
public record Inspector(String id, Text title, Kind kind, Optional<Duration> walk) {
    public Inspector {
        Ids.require("inspector", id);
        walk.filter(time -> time.isZero() || time.isNegative()).ifPresent(time -> {
            throw new IllegalArgumentException("inspector '" + id + "' walks for " + Durations.text(time)
                    + " from one station to the next; must be more than 0, or be left out");
        });
    }

    /** A person or a machine. */
    public enum Kind {
        PERSON,
        ROBOT;

        /** As scenarios and messages write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
