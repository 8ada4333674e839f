package linetwin.model.twin;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.kpi.vision.InspectionBook;
import linetwin.model.kpi.vision.InspectionLog;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.FleetDescription;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.InspectorReached;
import linetwin.model.telemetry.body.LineEvent.StationChecked;
import linetwin.model.telemetry.body.Problem;

/** The elements of a described line. The description alone decides which there are, so that no message can add one. */
final class MirroredLine {
    private LineDescription description;
    private final Map<String, MirroredStation> stations = new LinkedHashMap<>();
    private final Map<String, MirroredStore> stores = new LinkedHashMap<>();
    private final Map<String, String> areaByElement = new HashMap<>();
    private final Map<String, String> lineByArea = new HashMap<>();
    private final Map<String, AgvView> agvs = new LinkedHashMap<>();
    private final Map<String, InspectorView> inspectors;
    private final EventLog events = new EventLog();
    private final InspectionBook inspections;

    MirroredLine(LineDescription description) {
        this.description = description;
        inspectors = InspectorView.of(description);
        inspections = new InspectionBook(description);
        description.areas().forEach(area -> lineByArea.put(area.id(), area.line()));
        for (FleetDescription fleet : description.fleets()) {
            fleet.agvs().forEach(agv -> agvs.put(agv, new AgvView(agv, fleet, null)));
        }
        for (ElementDescription element : description.elements()) {
            areaByElement.put(element.id(), element.area());
            if (element.kind().publishesState()) {
                stations.put(element.id(), new MirroredStation(element));
            }
            if (element.kind().publishesLevel()) {
                stores.put(element.id(), new MirroredStore(element));
            }
        }
    }

    /** Takes over changed values of the same line. */
    void describe(LineDescription changed) {
        description = changed;
        InspectorView.of(changed)
                .forEach((id, view) ->
                        inspectors.computeIfPresent(id, (same, before) -> view.seenAt(before.element(), before.at())));
        for (ElementDescription element : changed.elements()) {
            MirroredStation station = stations.get(element.id());
            MirroredStore store = stores.get(element.id());
            if (station != null) {
                station.describe(element);
            }
            if (store != null) {
                store.describe(element);
            }
        }
    }

    LineDescription description() {
        return description;
    }

    /** Whether the source of a state, a level or events is part of the line. */
    boolean knows(Topic topic) {
        Address source = topic.address();
        return switch (topic.messageClass()) {
            case STATE -> isAgv(source) || (stations.containsKey(source.cell()) && stands(source));
            case LEVEL -> stores.containsKey(source.cell()) && stands(source);
            case EVENT -> source.cell().equals(Address.NONE) && hasArea(source);
            case DESCRIPTION, STATUS, CLOCK, KPI, COMMAND, REPLY -> false;
        };
    }

    void accept(StateMessage message) {
        Address source = message.header().source();
        AgvView agv = agvs.get(source.cell());
        if (agv != null && isAgv(source)) {
            agvs.put(agv.id(), new AgvView(agv.id(), agv.fleet(), message));
            return;
        }
        MirroredStation station = stations.get(source.cell());
        if (station != null) {
            station.accept(message);
        }
    }

    void accept(LevelMessage message) {
        MirroredStore store = stores.get(message.header().source().cell());
        if (store != null) {
            store.accept(message);
        }
    }

    /** Takes over an event; says whether the line has such an element. */
    boolean apply(LineEvent event) {
        MirroredStation station = stations.get(event.element());
        MirroredStore store = stores.get(event.element());
        if (station != null) {
            station.apply(event);
        }
        if (store != null) {
            store.apply(event);
        }
        boolean known = station != null || store != null;
        if (known) {
            follow(event);
            events.add(event);
            inspections.accept(event);
        }
        return known;
    }

    /** A round is over when it is said what it found. */
    private void follow(LineEvent event) {
        if (event instanceof InspectorReached reached) {
            inspectors.computeIfPresent(
                    reached.inspector(), (id, view) -> view.seenAt(reached.element(), reached.at()));
        } else if (event instanceof StationChecked checked && !checked.isAsked()) {
            inspectors.replaceAll((id, view) ->
                    view.route().contains(checked.element()) && view.isUnderWay() ? view.seenAt(null, null) : view);
        }
    }

    List<InspectorView> inspectors() {
        return List.copyOf(inspectors.values());
    }

    List<StationView> stations() {
        return stations.values().stream().map(MirroredStation::view).toList();
    }

    List<StoreView> stores() {
        return stores.values().stream().map(MirroredStore::view).toList();
    }

    List<AgvView> agvs() {
        return List.copyOf(agvs.values());
    }

    List<RecentEvent> events() {
        return events.list();
    }

    InspectionLog inspections() {
        return inspections.log();
    }

    /** By the present of the elements, and by what the publisher says of it up to now. */
    List<Alarm> alarms(List<Problem> problems, Instant now) {
        return Alarms.of(stations(), stores.values(), problems, now);
    }

    private boolean isAgv(Address source) {
        AgvView agv = agvs.get(source.cell());
        return agv != null
                && source.area().equals(Address.NONE)
                && source.line().equals(agv.fleet().id());
    }

    private boolean stands(Address source) {
        return source.area().equals(areaByElement.get(source.cell())) && hasArea(source);
    }

    private boolean hasArea(Address source) {
        return source.line().equals(lineByArea.get(source.area()));
    }
}
