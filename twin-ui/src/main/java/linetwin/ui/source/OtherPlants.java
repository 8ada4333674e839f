package linetwin.ui.source;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import linetwin.model.analysis.Figures;
import linetwin.model.analysis.ThroughputTrend;
import linetwin.model.history.LineHistory;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.twin.Mirror;
import linetwin.model.twin.Plants;
import linetwin.model.twin.RunView;

/** The plants of a broker beside the one that is shown: their lines now, and their totals. One thread at a time may use it. */
final class OtherPlants {
    private final Map<Address, Followed> followed = new HashMap<>();
    private boolean isConnected;

    /** One of them. The states of its past are not kept, since nobody looks back at it. */
    private static final class Followed {
        private final LineHistory history = LineHistory.keeping(Duration.ZERO);
        private final ThroughputTrend trend = new ThroughputTrend();
        private final Mirror mirror = new Mirror(history);
    }

    /** Takes in what one of them tells. */
    void accept(Message message, Instant arrived) {
        if (!(message instanceof ReplyMessage)) {
            follow(Plants.plantOf(message)).mirror.accept(message, arrived);
        }
    }

    private Followed follow(Address plant) {
        return followed.computeIfAbsent(plant, heard -> {
            Followed begun = new Followed();
            begun.mirror.connection(isConnected, "");
            return begun;
        });
    }

    /** Takes in whether they can be heard. */
    void connection(boolean isUp, String detail) {
        isConnected = isUp;
        followed.values().forEach(each -> each.mirror.connection(isUp, detail));
    }

    /** Forgets all others. */
    void keep(Predicate<Address> isKept) {
        followed.keySet().removeIf(isKept.negate());
    }

    /** How one of them is now; empty if it is not followed. */
    Optional<LineFrame> frame(Address plant, Instant now) {
        return Optional.ofNullable(followed.get(plant)).map(found -> frame(found, now));
    }

    private static LineFrame frame(Followed plant, Instant now) {
        var snapshot = plant.mirror.snapshot();
        RunView run = snapshot.run();
        return new LineFrame(
                now,
                run == null ? Instant.EPOCH : run.simTime(),
                Duration.ZERO,
                PlantChoice.NONE,
                snapshot,
                Figures.withoutBottleneck(plant.history, plant.trend),
                List.of(),
                null,
                null,
                null);
    }
}
