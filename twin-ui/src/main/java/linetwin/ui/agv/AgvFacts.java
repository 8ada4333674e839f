package linetwin.ui.agv;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.model.kpi.fleet.AgvKpis;
import linetwin.model.kpi.total.AgvTotals;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.AgvStatus;
import linetwin.model.telemetry.body.FleetDescription;
import linetwin.model.twin.Activity;
import linetwin.model.twin.AgvView;
import linetwin.model.twin.LineSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * What the map shows of an AGV that was heard of.
 *
 * @param number its place in the fleet, from 1
 * @param isLate whether the station that it has an order of has run out of the part
 */
record AgvFacts(String id, int number, FleetDescription fleet, StateMessage message, AgvStatus status, boolean isLate) {
    /** Of all AGVs that were heard of. */
    static List<AgvFacts> of(LineSnapshot snapshot) {
        return snapshot.agvs().stream()
                .flatMap(view -> find(view, snapshot).stream())
                .toList();
    }

    private static Optional<AgvFacts> find(AgvView view, LineSnapshot snapshot) {
        StateMessage message = view.message();
        AgvStatus status = view.status();
        return message == null || status == null
                ? Optional.empty()
                : Optional.of(new AgvFacts(
                        view.id(),
                        view.fleet().agvs().indexOf(view.id()) + 1,
                        view.fleet(),
                        message,
                        status,
                        isLacking(status.order(), snapshot)));
    }

    private static boolean isLacking(AgvStatus.@Nullable Order order, LineSnapshot snapshot) {
        return order != null && Lack.all(snapshot).contains(new Lack(order.element(), order.part()));
    }

    /** A part of which a station has run out, so that it is starved. */
    record Lack(String element, String part) {
        /** Of all parts that docks of the fleets are for. */
        static List<Lack> all(LineSnapshot snapshot) {
            return snapshot.stations().stream()
                    .flatMap(station -> find(station.id(), station.activity()).stream())
                    .filter(lack -> lack.isServedBy(snapshot.agvs()))
                    .toList();
        }

        private static Optional<Lack> find(String station, @Nullable Activity activity) {
            return activity != null
                            && activity.state() == StationState.STARVED
                            && activity.cause().element().equals(station)
                    ? Optional.of(new Lack(station, activity.cause().reason()))
                    : Optional.empty();
        }

        private boolean isServedBy(List<AgvView> agvs) {
            return agvs.stream()
                    .flatMap(agv -> agv.fleet().nodes().stream())
                    .anyMatch(node ->
                            node.serves().contains(element) || node.serves().contains(element + "/" + part));
        }
    }

    /** How long ago the order in hand was called; empty without one. */
    Optional<Duration> orderAge(Instant now) {
        AgvStatus.Order order = status.order();
        return order == null
                ? Optional.empty()
                : Optional.of(
                        Duration.between(order.calledAt(), now).isNegative()
                                ? Duration.ZERO
                                : Duration.between(order.calledAt(), now));
    }

    /** Since the run began. */
    AgvKpis kpis() {
        return new AgvKpis(
                id, List.of(new AgvTotals(status.timesMicros(), status.lateDeliveries(), status.callToDelivery())));
    }
}
