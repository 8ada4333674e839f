package linetwin.ui.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import linetwin.model.kpi.vision.InspectionLog;
import linetwin.model.kpi.vision.SeenDefect;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.ui.source.LineFrame;

/** What of the inspections is looked at: which of them, in which period, which findings. */
final class QualityViewModel {
    /** Stands for all inspections, and for all zones and classes. */
    static final String ALL = "";

    private final StringProperty inspection = new SimpleStringProperty(ALL);
    private final ObjectProperty<QualityPeriod> period = new SimpleObjectProperty<>(QualityPeriod.ALL);
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.ALL);
    private final StringProperty zone = new SimpleStringProperty(ALL);
    private final StringProperty defect = new SimpleStringProperty(ALL);
    private double fromShare;
    private double untilShare = 1;

    /**
     * What is to be seen of a line.
     *
     * @param inspections those with cameras, in the order of the line
     * @param first when the first vehicle that is remembered was inspected
     * @param log of the period
     */
    record View(
            List<ElementDescription> inspections,
            Instant first,
            Instant from,
            Instant until,
            Instant now,
            InspectionLog log) {}

    StringProperty inspectionProperty() {
        return inspection;
    }

    ObjectProperty<QualityPeriod> periodProperty() {
        return period;
    }

    ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    StringProperty zoneProperty() {
        return zone;
    }

    StringProperty defectProperty() {
        return defect;
    }

    /** Looks at the time between two handles, 0..1. */
    void chooseShares(double from, double until) {
        fromShare = from;
        untilShare = until;
        period.set(QualityPeriod.OWN);
    }

    /** Chooses what was not chosen, and unchooses what was. */
    static void toggle(StringProperty chosen, String value) {
        chosen.set(chosen.get().equals(value) ? ALL : value);
    }

    View of(LineFrame frame) {
        LineDescription line = frame.snapshot().description();
        List<ElementDescription> inspections = line == null
                ? List.of()
                : line.elements().stream()
                        .filter(element -> element.camera() != null)
                        .toList();
        InspectionLog log = frame.snapshot().inspections();
        Instant now = frame.lineTime();
        Instant first = log.checks().isEmpty() ? now : log.checks().get(0).at();
        boolean isOwn = period.get() == QualityPeriod.OWN;
        Instant from = isOwn ? at(fromShare, first, now) : period.get().from(first, now);
        Instant until = isOwn ? at(untilShare, first, now) : now;
        return new View(inspections, first, from, until, now, log.between(from, until.plusNanos(1)));
    }

    private static Instant at(double share, Instant first, Instant now) {
        return first.plusMillis(Math.round(share * Duration.between(first, now).toMillis()));
    }

    /** The inspections that are looked at. */
    InspectionLog chosen(InspectionLog log) {
        return inspection.get().equals(ALL) ? log : log.of(inspection.get());
    }

    /** Of the chosen class, for the drawing. */
    Predicate<SeenDefect> ofClass() {
        return shown.get()
                .which()
                .and(seen -> defect.get().equals(ALL) || seen.finding().defect().equals(defect.get()));
    }

    /** In the chosen zone, for the classes. */
    Predicate<SeenDefect> inZone() {
        return shown.get()
                .which()
                .and(seen -> zone.get().equals(ALL) || seen.finding().zone().equals(zone.get()));
    }
}
