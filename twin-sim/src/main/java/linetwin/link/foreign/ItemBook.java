package linetwin.link.foreign;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.link.foreign.mapping.Counter;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.VehicleRef;

/** Where the items of a log are, from the first station that worked on them to the sink. */
final class ItemBook {
    /** Items on their way; with more, those that were moved longest ago are forgotten. */
    private static final int MOST = 100_000;

    private static final String SCRAP_REASON = "scrapped";

    private final Map<String, Journey> journeys = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Journey> eldest) {
            return size() > MOST;
        }
    };

    /**
     * An item on its way.
     *
     * @param store the buffer that it waits in; empty if it waits in none
     */
    private record Journey(Instant begin, String store, boolean isReworked) {}

    /** Of an item as it came into a station, and what the station had worked then. */
    record Stay(VehicleRef vehicle, Instant since, long workedMicros) {}

    void begin(ForeignRun run, ElementAccount account, String item) {
        Instant now = run.now();
        Journey before = journeys.get(item);
        if (before != null && !before.store().isEmpty()) {
            leaveStore(run, run.account(before.store()), item, account);
        }
        VehicleRef vehicle = vehicle(item);
        journeys.put(
                item, new Journey(before == null ? now : before.begin(), "", before != null && before.isReworked()));
        account.stays().put(item, new Stay(vehicle, now, account.times().micros(StationState.WORKING)));
        run.tell(account, List.of(new LineEvent.VehicleEntered(account.element().id(), now, vehicle)));
    }

    private static VehicleRef vehicle(String item) {
        return new VehicleRef(item, item, null, item, "", "");
    }

    /** @param isBegun whether it took time, which the log tells */
    void end(ForeignRun run, ElementAccount account, String item, boolean isBegun, Optional<Counter> verdict) {
        Instant now = run.now();
        Stay stay = account.stays().remove(item);
        if (stay == null) {
            throw new IllegalStateException(
                    item + " is not at " + account.element().id());
        }
        String element = account.element().id();
        List<LineEvent> events = new ArrayList<>();
        if (isBegun) {
            events.add(new LineEvent.CycleDone(element, now, worked(account, stay, now), stay.vehicle(), null));
        }
        if (verdict.filter(Counter.SCRAPPED::equals).isPresent()) {
            events.add(new LineEvent.Scrapped(element, now, stay.vehicle(), SCRAP_REASON));
            run.tell(account, events);
            journeys.remove(item);
            return;
        }
        boolean isReworked = verdict.filter(Counter.REWORKED::equals).isPresent();
        String next = next(account, isReworked);
        events.add(new LineEvent.VehicleLeft(element, now, stay.vehicle(), next));
        run.tell(account, events);
        goOn(run, item, stay.vehicle(), new Target(next, isReworked));
    }

    /** Time at work alone, as far as the states of the station tell. */
    private static long worked(ElementAccount account, Stay stay, Instant now) {
        long worked = account.times().micros(StationState.WORKING) - stay.workedMicros();
        return worked > 0 ? worked : ChronoUnit.MICROS.between(stay.since(), now);
    }

    private static String next(ElementAccount account, boolean isReworked) {
        List<String> routes = account.element().routes();
        return routes.isEmpty() ? "" : routes.get(isReworked && routes.size() > 1 ? 1 : 0);
    }

    private record Target(String element, boolean isReworked) {}

    private void goOn(ForeignRun run, String item, VehicleRef vehicle, Target target) {
        Instant now = run.now();
        Journey before = journeys.getOrDefault(item, new Journey(now, "", false));
        boolean isReworked = before.isReworked() || target.isReworked();
        Kind kind = target.element().isEmpty()
                ? Kind.STATION
                : run.account(target.element()).element().kind();
        if (kind == Kind.SINK && !target.isReworked()) {
            complete(run, run.account(target.element()), vehicle, before);
            journeys.remove(item);
            return;
        }
        if (kind == Kind.BUFFER) {
            enterStore(run, run.account(target.element()), vehicle);
        }
        journeys.put(item, new Journey(before.begin(), kind == Kind.BUFFER ? target.element() : "", isReworked));
    }

    private static void complete(ForeignRun run, ElementAccount sink, VehicleRef vehicle, Journey journey) {
        long lead = Math.max(0, Duration.between(journey.begin(), run.now()).toNanos() / 1_000);
        sink.reach(run.now());
        sink.complete(lead);
        run.tell(
                sink,
                List.of(new LineEvent.VehicleCompleted(
                        sink.element().id(), run.now(), vehicle, lead, true, !journey.isReworked())));
    }

    private static void enterStore(ForeignRun run, ElementAccount store, VehicleRef vehicle) {
        store.reach(run.now());
        store.fill(store.content() + 1);
        run.tell(store, List.of(new LineEvent.VehicleEntered(store.element().id(), run.now(), vehicle)));
        run.report(store);
    }

    private static void leaveStore(ForeignRun run, ElementAccount store, String item, ElementAccount next) {
        store.reach(run.now());
        store.fill(Math.max(0, store.content() - 1));
        run.tell(
                store,
                List.of(new LineEvent.VehicleLeft(
                        store.element().id(),
                        run.now(),
                        vehicle(item),
                        next.element().id())));
        run.report(store);
    }
}
