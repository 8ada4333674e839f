package linetwin.model.twin.reception;

import java.util.stream.Stream;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.KpiMessage;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.body.LineForecast;
import linetwin.model.telemetry.body.VehicleRef;
import org.jspecify.annotations.Nullable;

/** About how many bytes a message fills in memory, so that what is kept of messages from outside can be bounded. */
final class Weight {
    private static final long MESSAGE = 1_000;
    private static final long ENTRY = 100;

    /** As many as there may be in one message. */
    private static final long EVENTS = 1 << 20;

    private Weight() {}

    static long of(Message message) {
        if (message instanceof EventMessage) {
            return EVENTS;
        }
        if (message instanceof StateMessage state) {
            long buckets =
                    state.leadTimes() == null ? 0 : state.leadTimes().buckets().size();
            return MESSAGE
                    + ENTRY * buckets
                    + texts(state.cause().reason(), state.cause().element())
                    + state.vehicles().stream().mapToLong(Weight::of).sum();
        }
        if (message instanceof LevelMessage level) {
            return MESSAGE + names(level.byFamily().keySet().stream());
        }
        if (message instanceof KpiMessage kpis) {
            return MESSAGE + names(kpis.values().keySet().stream()) + of(kpis.forecast());
        }
        return MESSAGE + (message instanceof StatusMessage status ? of(status) : 0);
    }

    private static long of(@Nullable LineForecast forecast) {
        return forecast == null
                ? 0
                : MESSAGE
                        + texts(forecast.scenario(), forecast.fingerprint())
                        + forecast.points().stream()
                                .mapToLong(point ->
                                        ENTRY + ENTRY * point.intervals().size())
                                .sum()
                        + names(forecast.bottlenecks().stream().map(LineForecast.Likely::element))
                        + names(forecast.remarks().stream().flatMap(text -> Stream.of(text.zh(), text.en())));
    }

    private static long of(StatusMessage status) {
        return texts(status.version())
                + status.problems().stream()
                        .mapToLong(problem -> ENTRY + texts(problem.kind(), problem.element(), problem.detail()))
                        .sum();
    }

    private static long of(VehicleRef vehicle) {
        return ENTRY
                + texts(vehicle.vehicle(), vehicle.body(), vehicle.identifier(), vehicle.variant(), vehicle.colour())
                + (vehicle.skid() == null ? 0 : texts(vehicle.skid()));
    }

    private static long names(Stream<String> names) {
        return names.mapToLong(name -> ENTRY + texts(name)).sum();
    }

    /** Two bytes a character at most. */
    private static long texts(String... texts) {
        return Stream.of(texts).mapToLong(text -> 2L * text.length()).sum();
    }
}
