package linetwin.link.recording.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linetwin.link.recording.verify.Findings.Place;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.body.CameraDescription;
import linetwin.model.telemetry.body.Examination;
import linetwin.model.telemetry.body.Finding;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.CycleDone;
import linetwin.model.telemetry.body.LineEvent.Inspected;
import linetwin.model.telemetry.body.LineEvent.Scrapped;
import linetwin.model.telemetry.body.LineEvent.VehicleCompleted;
import linetwin.model.telemetry.body.LineEvent.Verdict;
import linetwin.model.telemetry.body.VehicleRef;
import org.jspecify.annotations.Nullable;

/** What cameras find, against their description, and what repairs say of it, against what was found. */
final class CameraCheck {
    /** Vehicles whose findings are remembered; of more than that nothing is compared. */
    private static final int MOST_VEHICLES = 100_000;

    private final Findings findings;
    private final Map<String, CameraDescription> cameras = new HashMap<>();
    private final Map<String, Map<String, List<Finding>>> told = new HashMap<>();

    CameraCheck(Findings findings, LineDescription line) {
        this.findings = findings;
        line.elements().forEach(element -> {
            CameraDescription camera = element.camera();
            if (camera != null) {
                cameras.put(element.id(), camera);
            }
        });
    }

    /** Events were lost: what was found before is not known any more. */
    void lose() {
        told.clear();
    }

    void accept(Place place, EventMessage message) {
        for (LineEvent event : message.events()) {
            if (event instanceof Inspected inspected) {
                inspected(place, inspected);
            } else if (event instanceof CycleDone done && !done.examined().isEmpty()) {
                done.examined().forEach(examined -> examined(place, done.vehicle(), examined));
            } else if (event instanceof VehicleCompleted completed) {
                told.remove(completed.vehicle().vehicle());
            } else if (event instanceof Scrapped scrapped) {
                told.remove(scrapped.vehicle().vehicle());
            }
        }
    }

    private void inspected(Place place, Inspected event) {
        CameraDescription camera = cameras.get(event.element());
        if (camera == null) {
            if (!event.findings().isEmpty()) {
                findings.add(place, Rule.SCHEMA, event.element() + " tells findings, but no cameras are described");
            }
            return;
        }
        event.findings().forEach(finding -> check(place, event.element(), camera, finding));
        boolean isPassed = event.verdict() == Verdict.PASSED;
        if (isPassed != event.findings().isEmpty()) {
            findings.add(
                    place,
                    Rule.EVENTS,
                    event.element() + " says " + event.verdict() + " of "
                            + event.vehicle().vehicle() + " with "
                            + event.findings().size() + " findings");
        }
        String vehicle = event.vehicle().vehicle();
        if (told.size() < MOST_VEHICLES || told.containsKey(vehicle)) {
            told.computeIfAbsent(vehicle, unknown -> new HashMap<>()).put(event.element(), event.findings());
        }
    }

    private void check(Place place, String element, CameraDescription camera, Finding finding) {
        if (!camera.sees(finding.defect(), finding.zone())) {
            findings.add(
                    place,
                    Rule.SCHEMA,
                    element + " finds " + finding.defect() + " at " + finding.zone()
                            + ", which its cameras do not look for");
        }
        if (finding.camera() > camera.count()) {
            findings.add(
                    place,
                    Rule.SCHEMA,
                    element + " tells of camera " + finding.camera() + ", but " + camera.count() + " are described");
        }
    }

    private void examined(Place place, @Nullable VehicleRef vehicle, Examination examined) {
        if (!cameras.containsKey(examined.by())) {
            findings.add(place, Rule.SCHEMA, "a finding is by '" + examined.by() + "', which has no cameras");
            return;
        }
        Map<String, List<Finding>> ofVehicle = vehicle == null ? null : told.get(vehicle.vehicle());
        List<Finding> found = ofVehicle == null ? null : ofVehicle.get(examined.by());
        boolean wasTold = found == null
                || found.stream()
                        .anyMatch(finding -> finding.defect().equals(examined.defect())
                                && finding.zone().equals(examined.zone()));
        if (!wasTold) {
            findings.add(
                    place,
                    Rule.EVENTS,
                    "a repair looked for " + examined.defect() + " at " + examined.zone() + ", which " + examined.by()
                            + " did not find last");
        }
    }
}
