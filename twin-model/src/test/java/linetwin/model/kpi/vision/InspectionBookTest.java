package linetwin.model.kpi.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import linetwin.model.kpi.vision.InspectionLog.ClassCount;
import linetwin.model.kpi.vision.InspectionLog.Count;
import linetwin.model.kpi.vision.SeenDefect.Outcome;
import linetwin.model.telemetry.body.CameraDescription;
import linetwin.model.telemetry.body.Examination;
import linetwin.model.telemetry.body.Finding;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.LineEvent.CycleDone;
import linetwin.model.telemetry.body.LineEvent.Inspected;
import linetwin.model.telemetry.body.LineEvent.Scrapped;
import linetwin.model.telemetry.body.LineEvent.VehicleCompleted;
import linetwin.model.telemetry.body.LineEvent.Verdict;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.model.value.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What cameras found and let pass, from events alone. */
class InspectionBookTest {
    private static final Instant START = Instant.parse("2026-01-05T06:00:00Z");
    private static final Finding DIRT = new Finding("dirt", "hood", 0.9, 1);
    private static final Finding RUN = new Finding("run", "roof", 0.8, 2);

    private final InspectionBook book = new InspectionBook(line());

    private static LineDescription line() {
        return new LineDescription(
                "line",
                1L,
                START,
                Text.of("plant"),
                30,
                1,
                List.of(),
                List.of(
                        station("paint", new CameraDescription(4, List.of("dirt", "run"), List.of("hood", "roof"))),
                        station("repair", null),
                        station("test", new CameraDescription(2, List.of("dirt", "gap-and-flush"), List.of("hood")))),
                List.of(),
                List.of(),
                null);
    }

    private static ElementDescription station(String id, @Nullable CameraDescription camera) {
        return new ElementDescription(
                        id, Kind.STATION, Text.of(id), "area", 1, 1, 1, List.of(), List.of(), null, List.of())
                .withCamera(camera);
    }

    private static VehicleRef vehicle(String name) {
        return new VehicleRef(name, name, null, name, "m5", "white");
    }

    private static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }

    private void inspect(int minute, String element, String vehicle, Finding... findings) {
        Verdict verdict = findings.length == 0 ? Verdict.PASSED : Verdict.REWORK;
        book.accept(new Inspected(element, at(minute), vehicle(vehicle), verdict, List.of(findings)));
    }

    private void repair(int minute, String vehicle, String by, Finding finding, boolean isConfirmed) {
        book.accept(new CycleDone(
                "repair",
                at(minute),
                1,
                vehicle(vehicle),
                null,
                null,
                List.of(new Examination(by, finding.defect(), finding.zone(), isConfirmed))));
    }

    private CameraKpis kpis(String element) {
        return book.log().of(element).kpis();
    }

    @Test
    void aFindingIsOpenUntilARepairHasLookedIntoIt() {
        inspect(1, "paint", "a", DIRT);
        assertThat(kpis("paint").open()).isEqualTo(1);
        assertThat(kpis("paint").falseAlarmRate()).isEqualTo(new CountedShare(0, 0));

        repair(9, "a", "paint", DIRT, true);

        assertThat(kpis("paint").open()).isZero();
        assertThat(kpis("paint").confirmed()).isEqualTo(1);
        assertThat(kpis("paint").falseAlarmRate()).isEqualTo(new CountedShare(0, 1));
    }

    @Test
    void anAlarmIsFalseIfTheRepairFindsNothing() {
        inspect(1, "paint", "a", DIRT);
        inspect(2, "paint", "b", RUN);
        inspect(3, "paint", "c");
        repair(9, "a", "paint", DIRT, false);
        repair(10, "b", "paint", RUN, true);

        assertThat(kpis("paint").falseAlarms()).isEqualTo(1);
        assertThat(kpis("paint").falseAlarmRate()).isEqualTo(new CountedShare(1, 3));
        assertThat(kpis("paint").noFaultFound()).isEqualTo(new CountedShare(1, 2));
    }

    @Test
    void aVehicleWithOneTrueFindingWasNotStoppedForNothing() {
        inspect(1, "paint", "a", DIRT, RUN);
        repair(9, "a", "paint", DIRT, false);
        assertThat(kpis("paint").falseAlarmRate()).isEqualTo(new CountedShare(0, 0));
        repair(9, "a", "paint", RUN, true);

        assertThat(kpis("paint").falseAlarmRate()).isEqualTo(new CountedShare(0, 1));
        assertThat(kpis("paint").noFaultFound()).isEqualTo(new CountedShare(1, 2));
    }

    @Test
    void whatALaterCameraFindsEscapedTheEarlierOne() {
        inspect(1, "paint", "a");
        inspect(60, "test", "a", DIRT);
        assertThat(book.log().escapes()).isEmpty();

        repair(70, "a", "test", DIRT, true);

        assertThat(book.log().escapes())
                .containsExactly(new Escape("paint", at(1), "test", at(60), "a", "dirt", "hood"));
        assertThat(kpis("paint").escapeRate()).isEqualTo(new CountedShare(1, 1));
        assertThat(kpis("test").escapeRate()).isEqualTo(new CountedShare(0, 1));
    }

    @Test
    void whatTheEarlierCameraDoesNotLookForOrHasFoundIsNoEscape() {
        Finding gap = new Finding("gap-and-flush", "hood", 0.9, 1);
        inspect(1, "paint", "a");
        inspect(60, "test", "a", gap);
        repair(70, "a", "test", gap, true);
        inspect(1, "paint", "b", DIRT);
        inspect(60, "test", "b", DIRT);
        repair(70, "b", "test", DIRT, true);

        assertThat(book.log().escapes()).isEmpty();
    }

    @Test
    void aFalseAlarmOfTheLaterCameraIsNoEscape() {
        inspect(1, "paint", "a");
        inspect(60, "test", "a", DIRT);
        repair(70, "a", "test", DIRT, false);

        assertThat(book.log().escapes()).isEmpty();
    }

    @Test
    void aPeriodHasTheVehiclesThatWereInspectedInIt() {
        inspect(1, "paint", "a", DIRT);
        inspect(30, "paint", "b", RUN);
        inspect(31, "paint", "c");
        inspect(90, "test", "c", DIRT);
        repair(95, "c", "test", DIRT, true);

        InspectionLog half = book.log().between(at(30), at(60));

        assertThat(half.kpis().inspections()).isEqualTo(2);
        assertThat(half.kpis().escapes()).as("by when it was let pass").isEqualTo(1);
        assertThat(half.counts(seen -> true)).containsExactly(new Count("roof", "run", 1));
        assertThat(book.log().elements()).containsExactly("paint", "test");
    }

    @Test
    void classesStandInOrderOfTheirNumber() {
        inspect(1, "paint", "a", RUN);
        inspect(2, "paint", "b", DIRT, RUN);
        inspect(3, "paint", "c", DIRT);
        inspect(4, "paint", "d", DIRT);

        assertThat(book.log().pareto(seen -> true))
                .containsExactly(new ClassCount("dirt", 3), new ClassCount("run", 2));
        assertThat(book.log().pareto(seen -> seen.outcome() == Outcome.CONFIRMED))
                .isEmpty();
    }

    @Test
    void whatNobodyInspectedIsIgnored() {
        inspect(1, "repair", "a", DIRT);
        repair(2, "b", "paint", DIRT, true);
        inspect(3, "paint", "c", DIRT);
        repair(4, "c", "paint", RUN, true);
        inspect(5, "paint", "d");
        book.accept(new VehicleCompleted("out", at(6), vehicle("d"), 1, true, true));
        inspect(7, "paint", "e");
        book.accept(new Scrapped("paint", at(8), vehicle("e"), "inspection"));
        inspect(9, "test", "d", DIRT);
        repair(10, "d", "test", DIRT, true);

        assertThat(kpis("paint").open()).isEqualTo(1);
        assertThat(book.log().escapes()).isEmpty();
    }

    @Test
    void theOldestAreForgottenAndThatIsTold() {
        InspectionBook small = new InspectionBook(line(), 20);
        Stream.iterate(0, i -> i < 100, i -> i + 1)
                .forEach(i ->
                        small.accept(new Inspected("paint", at(i), vehicle("v" + i), Verdict.REWORK, List.of(DIRT))));
        small.accept(new CycleDone(
                "repair",
                at(101),
                1,
                vehicle("v99"),
                null,
                null,
                List.of(new Examination("paint", "dirt", "hood", true))));
        small.accept(new CycleDone(
                "repair",
                at(101),
                1,
                vehicle("v1"),
                null,
                null,
                List.of(new Examination("paint", "dirt", "hood", true))));

        InspectionLog log = small.log();
        assertThat(log.isCut()).isTrue();
        assertThat(log.checks()).hasSizeBetween(20, 22);
        assertThat(log.checks().get(log.checks().size() - 1).vehicle()).isEqualTo("v99");
        assertThat(log.kpis().confirmed()).isEqualTo(1);
    }

    @Test
    void aLineWithoutCamerasHasNothing() {
        LineDescription bare = line();
        InspectionBook none = new InspectionBook(new LineDescription(
                "bare", 1L, START, bare.plant(), 30, 1, List.of(), List.of(), List.of(), List.of(), null));
        none.accept(new Inspected("paint", at(1), vehicle("a"), Verdict.REWORK, List.of(DIRT)));

        assertThat(none.log()).isEqualTo(InspectionLog.EMPTY);
    }
}
