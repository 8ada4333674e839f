package linetwin.link.foreign.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When a foreign station spoke, by what kind of message, and after which silence nobody can say what it does.
 *
 * <p>It is silent while any kind is overdue whose mapping says after what time it is; or while it has not spoken at all for
 * longer than the rhythm of its messages allows.
 */
public final class SignsOfLife {
    private final Map<Integer, Kind> kinds = new LinkedHashMap<>();
    private Instant last = Instant.MIN;

    /** One kind of message. */
    private static final class Kind {
        final Optional<Duration> silentAfter;
        final Rhythm rhythm = new Rhythm();
        Instant last;

        Kind(Optional<Duration> silentAfter, Instant last) {
            this.silentAfter = silentAfter;
            this.last = last;
        }
    }

    /**
     * It spoke.
     *
     * @param rule number of the rule of the mapping that says what the message means
     * @param silentAfter what that rule says
     * @param isNew whether it said something else than the last one
     */
    public void heard(int rule, Optional<Duration> silentAfter, Instant at, boolean isNew) {
        Kind kind = kinds.computeIfAbsent(rule, r -> new Kind(silentAfter, at));
        kind.last = at;
        kind.rhythm.beat(at, isNew);
        last = at;
    }

    /** What it may have said in between was not heard: its silence begins anew. */
    public void begin(Instant at) {
        kinds.values().forEach(kind -> {
            kind.last = at;
            kind.rhythm.pause(at);
        });
        last = at;
    }

    /** The last time that it spoke. */
    public Instant last() {
        return last;
    }

    /** The silence that was broken at this moment; empty if there is none. */
    public Optional<Duration> silence(Instant now) {
        for (Kind kind : kinds.values()) {
            Instant since = kind.silentAfter.isPresent() ? kind.last : last;
            Optional<Duration> limit = kind.silentAfter.or(kind.rhythm::silence);
            if (limit.isPresent() && now.isAfter(since.plus(limit.get()))) {
                return Optional.of(Duration.between(since, now));
            }
        }
        return Optional.empty();
    }
}
