package linetwin.sim.line;

import static linetwin.sim.line.DrawnLine.exponential;
import static linetwin.sim.line.DrawnLine.label;
import static linetwin.sim.line.DrawnLine.seconds;
import static linetwin.sim.line.DrawnLine.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import linetwin.model.kpi.vision.CameraKpis;
import linetwin.model.kpi.vision.CountedShare;
import linetwin.model.kpi.vision.InspectionBook;
import linetwin.model.line.Buffer;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.Station;
import linetwin.model.line.defect.BodyZone;
import linetwin.model.line.defect.Camera;
import linetwin.model.line.defect.DefectClass;
import linetwin.model.line.defect.DefectMix;
import linetwin.model.line.defect.DefectMix.ClassShare;
import linetwin.model.line.work.CycleTime;
import linetwin.model.line.work.Inspection;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.PartCheck;
import linetwin.model.line.work.Quality;
import linetwin.model.line.work.Work;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.body.CameraDescription;
import linetwin.model.telemetry.body.Examination;
import linetwin.model.telemetry.body.Finding;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.CycleDone;
import linetwin.model.telemetry.body.LineEvent.Inspected;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenarios;
import org.junit.jupiter.api.Test;

/** What cameras tell of defects and of what is none, and what repairs say of it. */
class CameraStoriesTest {
    private static final DefectMix DIRT = mix(DefectClass.DIRT, BodyZone.HOOD);
    private static final DefectMix RUN = mix(DefectClass.RUN, BodyZone.ROOF);
    private static final double STANDARD_ERRORS = 3;

    private static DefectMix mix(DefectClass defect, BodyZone zone) {
        return new DefectMix(new TreeMap<>(Map.of(defect, new ClassShare(1, new TreeMap<>(Map.of(zone, 1.0))))));
    }

    @Test
    void aDefectIsToldByClassAndZoneAndConfirmedByTheRepair() {
        List<LineEvent> events =
                events(inspected(1, Optional.of(DIRT), 1, 0, DIRT).run(), 60);

        Inspected first = inspections(events).get(0);
        assertThat(first.findings()).singleElement().satisfies(finding -> {
            assertThat(finding)
                    .extracting(Finding::defect, Finding::zone, Finding::camera)
                    .containsExactly("dirt", "hood", 2);
            assertThat(finding.confidence()).isBetween(0.5, 1.0);
        });
        assertThat(examinations(events).get(0)).containsExactly(new Examination("check", "dirt", "hood", true));
    }

    @Test
    void anAlarmForNothingIsToldAsAFindingAndFoundOutByTheRepair() {
        List<LineEvent> events =
                events(inspected(0, Optional.empty(), 1, 1, DIRT).run(), 60);

        assertThat(inspections(events).get(0).findings())
                .extracting(Finding::defect)
                .containsExactly("dirt");
        assertThat(examinations(events).get(0)).containsExactly(new Examination("check", "dirt", "hood", false));
    }

    @Test
    void aDefectOfAClassThatTheCameraDoesNotLookForIsNotSeen() {
        List<LineEvent> events =
                events(inspected(1, Optional.of(RUN), 1, 0, DIRT).run(), 60);

        assertThat(inspections(events))
                .isNotEmpty()
                .allMatch(inspection ->
                        inspection.findings().isEmpty() && inspection.verdict() == LineEvent.Verdict.PASSED);
    }

    @Test
    void aDefectThatNobodyNamedIsNamedByTheCamera() {
        List<LineEvent> events =
                events(inspected(1, Optional.empty(), 1, 0, RUN).run(), 60);

        assertThat(inspections(events).get(0).findings())
                .extracting(Finding::defect, Finding::zone)
                .containsExactly(tuple("run", "roof"));
        assertThat(examinations(events).get(0)).containsExactly(new Examination("check", "run", "roof", true));
    }

    @Test
    void aWrongPartThatNobodyNoticedIsAWrongPartToTheCamera() {
        DefectMix wrong = mix(DefectClass.WRONG_PART, BodyZone.INTERIOR);
        Work fitting = new Work(
                CycleTime.of(seconds(3)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(new PartCheck(1, 0, seconds(2), seconds(1))),
                Optional.empty());
        DrawnLine drawn = new DrawnLine()
                .source("fit")
                .add(new Station(label("fit"), 1, fitting, Quality.NEUTRAL, Material.NONE, CarrierUse.NONE, "check"))
                .add(check(1, 0, wrong))
                .buffer("queue", Buffer.UNLIMITED, "deck")
                .add(deck(1))
                .sink();

        assertThat(inspections(events(drawn.run(), 60)).get(0).findings())
                .extracting(Finding::defect, Finding::zone)
                .containsExactly(tuple("wrong-part", "interior"));
    }

    @Test
    void aDefectThatTheRepairDoesNotMendIsConfirmedAllTheSame() {
        List<LineEvent> events =
                events(inspected(1, Optional.of(DIRT), 1, 0, DIRT, 0.000001).run(), 60);

        assertThat(examinations(events))
                .isNotEmpty()
                .allSatisfy(examined -> assertThat(examined)
                        .extracting(Examination::isConfirmed)
                        .containsExactly(true));
    }

    /** The numbers that cameras draw are their own, so that nothing happens otherwise. */
    @Test
    void camerasChangeNothingOfWhatHappens() {
        DrawnLine with = inspected(0.3, Optional.of(DIRT), 0.8, 0.1, DIRT, 0.7);
        DrawnLine without = new DrawnLine()
                .source("paint")
                .add(paint(0.3, Optional.empty()))
                .add(station(
                        "check",
                        new Quality(0, 0, Optional.of(new Inspection(0.8, 0.1, 0, Optional.of("queue")))),
                        "sink"))
                .buffer("queue", Buffer.UNLIMITED, "deck")
                .add(deck(0.7))
                .sink();
        Set<Class<? extends LineEvent>> told =
                Set.of(LineEvent.StateChanged.class, Inspected.class, LineEvent.VehicleCompleted.class);

        assertThat(Trace.of(with.run(), 20_000, told)).isEqualTo(Trace.of(without.run(), 20_000, told));
    }

    @Test
    void theDescriptionSaysWhatCamerasLookFor() {
        CameraDescription camera =
                inspected(1, Optional.of(DIRT), 1, 0, DIRT).run().description(null).elements().stream()
                        .filter(element -> element.id().equals("check"))
                        .findFirst()
                        .orElseThrow()
                        .camera();

        assertThat(camera).isEqualTo(new CameraDescription(4, List.of("dirt"), List.of("hood")));
    }

    /** With defects 20 %, detection 90 % and false alarms 5 %: 80 % x 5 % = 4 %, 4 of 22 and 10 %, as the scenario says. */
    @Test
    void theRatesOfTheTeachingLineAreThoseThatAreReckonedByHand() {
        LineRun run = LineRun.start(Scenarios.find("teaching/machine-vision").line(), new RunSeed(11, 0));
        InspectionBook book = new InspectionBook(run.description(null));
        run.publishTo(
                message -> {
                    if (message instanceof EventMessage told) {
                        told.events().forEach(book::accept);
                    }
                },
                Reporting.forRecording());
        run.runUntil(190L * 3_600 * Ticks.PER_SECOND);
        run.flush();

        CameraKpis kpis = book.log().of("camera").kpis();
        assertThat(kpis.inspections()).isGreaterThan(9_000);
        assertClose(kpis.falseAlarmRate(), 0.04, 0.0025);
        assertClose(kpis.noFaultFound(), 4 / 22.0, 0.01);
        assertClose(kpis.escapeRate(), 0.10, 0.008);
        CameraKpis test = book.log().of("end-of-line-test").kpis();
        assertThat(test.falseAlarms()).isZero();
        assertThat(test.escapes()).isZero();
    }

    private static void assertClose(CountedShare share, double exact, double mostStandardError) {
        double standardError = Math.sqrt(exact * (1 - exact) / share.trials());
        assertThat(standardError).isLessThan(mostStandardError);
        assertThat(Math.abs(share.value() - exact)).as("%s", share).isLessThan(STANDARD_ERRORS * standardError);
        assertThat(share.isTold()).isTrue();
    }

    private static List<LineEvent> events(LineRun run, double untilSecond) {
        List<LineEvent> events = new ArrayList<>();
        run.publishTo(
                message -> {
                    if (message instanceof EventMessage told) {
                        events.addAll(told.events());
                    }
                },
                Reporting.forRecording());
        run.runUntil(Math.round(untilSecond * Ticks.PER_SECOND));
        run.flush();
        return events;
    }

    private static List<Inspected> inspections(List<LineEvent> events) {
        return events.stream()
                .filter(Inspected.class::isInstance)
                .map(Inspected.class::cast)
                .toList();
    }

    private static List<List<Examination>> examinations(List<LineEvent> events) {
        return events.stream()
                .filter(CycleDone.class::isInstance)
                .map(CycleDone.class::cast)
                .filter(done -> done.element().equals("deck"))
                .map(CycleDone::examined)
                .toList();
    }

    private static DrawnLine inspected(
            double defect, Optional<DefectMix> classes, double detection, double falseAlarm, DefectMix looksFor) {
        return inspected(defect, classes, detection, falseAlarm, looksFor, 1);
    }

    /**
     * <pre>
     * paint --> check --> sink
     *             +--> queue --> deck --> sink
     * </pre>
     */
    private static DrawnLine inspected(
            double defect,
            Optional<DefectMix> classes,
            double detection,
            double falseAlarm,
            DefectMix looksFor,
            double repair) {
        return new DrawnLine()
                .source("paint")
                .add(paint(defect, classes))
                .add(check(detection, falseAlarm, looksFor))
                .buffer("queue", Buffer.UNLIMITED, "deck")
                .add(deck(repair))
                .sink();
    }

    private static Station paint(double defect, Optional<DefectMix> classes) {
        return station("paint", new Quality(0, defect, Optional.empty(), classes), "check");
    }

    private static Station check(double detection, double falseAlarm, DefectMix looksFor) {
        Camera camera = new Camera(4, looksFor, 0.9, 0.6);
        Inspection inspection = new Inspection(detection, falseAlarm, 0, Optional.of("queue"), Optional.of(camera));
        return station("check", new Quality(0, 0, Optional.of(inspection)), "sink");
    }

    private static Station deck(double repair) {
        return station("deck", new Quality(repair, 0, Optional.empty()), "sink");
    }

    private static Station station(String id, Quality quality, String to) {
        return new Station(label(id), 1, work(exponential(3)), quality, Material.NONE, CarrierUse.NONE, to);
    }
}
