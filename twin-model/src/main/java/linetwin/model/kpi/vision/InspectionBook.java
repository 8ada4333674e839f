package linetwin.model.kpi.vision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.kpi.vision.SeenDefect.Outcome;
import linetwin.model.telemetry.body.CameraDescription;
import linetwin.model.telemetry.body.Examination;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.CycleDone;
import linetwin.model.telemetry.body.LineEvent.Inspected;
import linetwin.model.telemetry.body.LineEvent.Scrapped;
import linetwin.model.telemetry.body.LineEvent.VehicleCompleted;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what the cameras of a line told and what repairs said of it, as events tell it. Whatever is sent, it keeps the latest
 * inspections of vehicles alone.
 */
public final class InspectionBook {
    /** A week of a line with four inspections and thirty vehicles an hour. */
    static final int CAPACITY = 20_000;

    private final Map<String, CameraDescription> cameras = new HashMap<>();
    private final int capacity;
    private final List<CameraCheck> checks = new ArrayList<>();
    private final List<Escape> escapes = new ArrayList<>();

    /** The number of the latest check of each vehicle at each inspection, by vehicle; of vehicles that are on the line. */
    private final Map<String, Map<String, Long>> latest = new HashMap<>();

    private long dropped;
    private @Nullable InspectionLog log = InspectionLog.EMPTY;

    public InspectionBook(LineDescription line) {
        this(line, CAPACITY);
    }

    InspectionBook(LineDescription line, int capacity) {
        this.capacity = capacity;
        for (ElementDescription element : line.elements()) {
            CameraDescription camera = element.camera();
            if (camera != null) {
                cameras.put(element.id(), camera);
            }
        }
    }

    /** Takes over an event. */
    public void accept(LineEvent event) {
        if (cameras.isEmpty()) {
            return;
        }
        if (event instanceof Inspected inspected && cameras.containsKey(inspected.element())) {
            inspected(inspected);
        } else if (event instanceof CycleDone done && done.vehicle() != null) {
            String vehicle = done.vehicle().vehicle();
            done.examined().forEach(examination -> examined(vehicle, examination));
        } else if (event instanceof VehicleCompleted completed) {
            latest.remove(completed.vehicle().vehicle());
        } else if (event instanceof Scrapped scrapped) {
            latest.remove(scrapped.vehicle().vehicle());
        }
    }

    private void inspected(Inspected event) {
        String vehicle = event.vehicle().vehicle();
        List<SeenDefect> seen = event.findings().stream()
                .map(finding -> new SeenDefect(finding, Outcome.OPEN))
                .toList();
        checks.add(new CameraCheck(event.at(), event.element(), vehicle, seen));
        Map<String, Long> itsChecks = latest.computeIfAbsent(vehicle, unknown -> new LinkedHashMap<>());
        itsChecks.remove(event.element());
        itsChecks.put(event.element(), dropped + checks.size() - 1);
        log = null;
        if (checks.size() > capacity + capacity / 10) {
            drop();
        }
    }

    /** Forgets the oldest, many at a time, since a list is moved by that. */
    private void drop() {
        int many = checks.size() - capacity;
        checks.subList(0, many).clear();
        dropped += many;
        escapes.removeIf(escape -> escape.passedAt().isBefore(checks.get(0).at()));
        latest.values().forEach(itsChecks -> itsChecks.values().removeIf(number -> number < dropped));
        latest.values().removeIf(Map::isEmpty);
    }

    private void examined(String vehicle, Examination examination) {
        Map<String, Long> itsChecks = latest.getOrDefault(vehicle, Map.of());
        Long number = itsChecks.get(examination.by());
        if (number == null) {
            return; // it was inspected before anybody listened, or too long ago
        }
        CameraCheck check = check(number);
        List<SeenDefect> seen = new ArrayList<>(check.seen());
        for (int i = 0; i < seen.size(); i++) {
            SeenDefect one = seen.get(i);
            if (one.outcome() == Outcome.OPEN && one.isAt(examination.defect(), examination.zone())) {
                Outcome outcome = examination.isConfirmed() ? Outcome.CONFIRMED : Outcome.NO_FAULT_FOUND;
                seen.set(i, new SeenDefect(one.finding(), outcome));
                CameraCheck told = new CameraCheck(check.at(), check.element(), vehicle, seen);
                checks.set((int) (number - dropped), told);
                log = null;
                if (examination.isConfirmed()) {
                    noteEscapes(told, one, itsChecks);
                }
                return;
            }
        }
    }

    /** Each camera before that looks for it and let the vehicle pass without it. */
    private void noteEscapes(CameraCheck found, SeenDefect defect, Map<String, Long> itsChecks) {
        String what = defect.finding().defect();
        String where = defect.finding().zone();
        itsChecks.forEach((element, number) -> {
            CameraDescription camera = cameras.get(element);
            CameraCheck before = check(number);
            boolean isEarlier = !element.equals(found.element()) && before.at().isBefore(found.at());
            if (isEarlier
                    && camera != null
                    && camera.sees(what, where)
                    && before.seen().stream().noneMatch(one -> one.isAt(what, where))) {
                escapes.add(
                        new Escape(element, before.at(), found.element(), found.at(), found.vehicle(), what, where));
            }
        });
    }

    private CameraCheck check(long number) {
        return checks.get((int) (number - dropped));
    }

    /** All that is written down. */
    public InspectionLog log() {
        InspectionLog current = log;
        if (current == null) {
            current = new InspectionLog(checks, escapes, dropped > 0);
            log = current;
        }
        return current;
    }
}
