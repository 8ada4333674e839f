package linetwin.model.twin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Message;
import org.jspecify.annotations.Nullable;

/**
 * The plants that tell of themselves on one broker, at most {@value #MOST}. A broker keeps the last words of a plant that
 * ended long ago, so only a clock that goes on is a sign of life: a single one may be a leftover.
 *
 * <p>One thread at a time may use it.
 */
public final class Plants {
    static final int MOST = 64;

    /** A plant sends its clock each second. */
    private static final Duration SILENT_AFTER = Duration.ofSeconds(5);

    private final Map<Address, Known> known = new LinkedHashMap<>();
    private boolean hasMore;

    /** What is known of a plant. */
    private static final class Known {
        private final Instant since;
        private String scenario = "";
        private @Nullable Message clock;
        private @Nullable Instant alive;

        private Known(Instant since) {
            this.since = since;
        }

        private boolean isLive(Instant now) {
            return alive != null && now.isBefore(alive.plus(SILENT_AFTER));
        }

        private void hear(Message message, Instant at) {
            if (message instanceof DescriptionMessage described) {
                scenario = described.description().scenario();
            } else if (message instanceof ClockMessage) {
                alive = clock == null || clock.header().equals(message.header()) ? alive : at;
                clock = message;
            }
        }
    }

    /** The plant that a message is from or for. */
    public static Address plantOf(Message message) {
        Address source = message.header().source();
        return Address.ofPlant(source.enterprise(), source.site());
    }

    /** Takes in what a plant says of itself as a whole; what its elements say is none of its business. */
    public void accept(Message message, Instant receivedAt) {
        Address plant = plantOf(message);
        if (!message.header().source().equals(plant)) {
            return;
        }
        Known heard = known.get(plant);
        if (heard == null) {
            if (known.size() >= MOST && !forgetOneThatIsDead(receivedAt)) {
                hasMore = true;
                return;
            }
            heard = new Known(receivedAt);
            known.put(plant, heard);
        }
        heard.hear(message, receivedAt);
    }

    /** Whether this plant is among those that are followed. */
    public boolean isKnown(Address plant) {
        return known.containsKey(plant);
    }

    /** Whether there were plants that are not followed, since there are too many. */
    public boolean hasMore() {
        return hasMore;
    }

    private boolean forgetOneThatIsDead(Instant now) {
        Optional<Address> dead = known.entrySet().stream()
                .filter(entry -> !entry.getValue().isLive(now))
                .map(Map.Entry::getKey)
                .findFirst();
        dead.ifPresent(known::remove);
        return dead.isPresent();
    }

    /** All of them in the order of their names. */
    public List<PlantView> views(Instant now) {
        List<PlantView> views = new ArrayList<>();
        known.forEach((plant, heard) -> views.add(new PlantView(plant, heard.scenario, heard.isLive(now))));
        views.sort(Comparator.comparing(view -> view.plant().toString()));
        return views;
    }

    /** A plant that is live and should be shown instead of one that has given no sign of life ever since it was heard of. */
    public Optional<Address> findLiveInsteadOf(Address shown, Instant now) {
        Known heard = known.get(shown);
        if (heard == null || heard.alive != null || now.isBefore(heard.since.plus(SILENT_AFTER))) {
            return Optional.empty();
        }
        return views(now).stream()
                .filter(PlantView::isLive)
                .map(PlantView::plant)
                .findFirst();
    }
}
