package linetwin.model.telemetry.json;

import java.time.Instant;
import java.util.List;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.body.CameraDescription;
import linetwin.model.telemetry.body.Examination;
import linetwin.model.telemetry.body.Finding;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.Verdict;

/** What cameras are described by, what they find, and what a repair says of it. */
final class CameraExamples {
    private static final Instant AT = Instant.parse("2026-01-05T06:30:00Z");

    private CameraExamples() {}

    /** The line of another example, whose framing station has cameras. */
    static DescriptionMessage description(DescriptionMessage bare) {
        LineDescription line = bare.description();
        CameraDescription camera =
                new CameraDescription(8, List.of("dent", "gap-and-flush"), List.of("hood", "left-front-door"));
        return new DescriptionMessage(
                bare.header(),
                new LineDescription(
                        line.scenario(),
                        line.seed(),
                        line.start(),
                        line.plant(),
                        line.jobsPerHour(),
                        line.idealTaktMicros(),
                        line.areas(),
                        line.elements().stream()
                                .map(element -> element.id().equals("framing") ? element.withCamera(camera) : element)
                                .toList(),
                        line.variants(),
                        line.colours(),
                        line.baseline(),
                        line.changes()));
    }

    static EventMessage findings(Header header) {
        return new EventMessage(
                header,
                List.of(
                        new LineEvent.Inspected(
                                "framing",
                                AT.minusSeconds(600),
                                Examples.VEHICLE,
                                Verdict.REWORK,
                                List.of(
                                        new Finding("dent", "hood", 0.913, 2),
                                        new Finding("gap-and-flush", "left-front-door", null, 6))),
                        new LineEvent.CycleDone(
                                "body-repair",
                                AT,
                                540_000_000L,
                                Examples.VEHICLE,
                                null,
                                null,
                                List.of(
                                        new Examination("framing", "dent", "hood", true),
                                        new Examination("framing", "gap-and-flush", "left-front-door", false)))));
    }
}
