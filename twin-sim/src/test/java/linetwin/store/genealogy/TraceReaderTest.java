package linetwin.store.genealogy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import linetwin.model.genealogy.Ending;
import linetwin.model.genealogy.Holder;
import linetwin.model.genealogy.LotPassport;
import linetwin.model.genealogy.PartUse;
import linetwin.model.genealogy.Passing;
import linetwin.model.genealogy.VehiclePassport;
import linetwin.model.genealogy.Visit;
import linetwin.model.history.Period;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.CycleDone;
import linetwin.model.telemetry.body.LineEvent.VehicleCompleted;
import linetwin.model.telemetry.body.LineEvent.VehicleEntered;
import linetwin.model.telemetry.body.LineEvent.VehicleLeft;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.store.StoreFile;
import linetwin.store.history.HistoryStore;
import linetwin.store.history.KeptRun;
import linetwin.store.record.HeardRun;
import linetwin.store.record.HistoryRecorder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shift of the largest line, kept and read back, against its events; and the plans of the questions. */
class TraceReaderTest {
    private static final int ALL = 100_000;

    private static final HeardRun RUN = HeardRun.of("liangjiang-digital", Duration.ofHours(12));
    private static final List<LineEvent> EVENTS = events(RUN.messages());
    private static final HistoryStore STORE = HistoryStore.inMemory();

    @TempDir
    private Path folder;

    @BeforeAll
    static void hear() {
        try (HistoryRecorder recorder = new HistoryRecorder(STORE)) {
            RUN.messages().forEach(recorder::accept);
        }
    }

    private static List<LineEvent> events(List<Message> messages) {
        List<LineEvent> events = new ArrayList<>();
        for (Message message : messages) {
            if (message instanceof EventMessage event) {
                events.addAll(event.events());
            }
        }
        return events;
    }

    private static <T extends LineEvent> List<T> all(Class<T> kind) {
        return EVENTS.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static KeptRun run() {
        return STORE.latest().orElseThrow();
    }

    private static VehiclePassport passport(String name) {
        return STORE.ask(run(), reader -> reader.vehicle(name).stream().toList())
                .get(0);
    }

    @Test
    void theVisitsOfAVehicleAreItsEvents() {
        VehicleCompleted completed = all(VehicleCompleted.class).get(0);
        VehicleRef vehicle = completed.vehicle();
        VehiclePassport passport = passport(vehicle.vehicle());

        assertThat(passport).isEqualTo(passport(vehicle.identifier()));
        assertThat(passport.visits().stream().filter(visit -> visit.entered() != null))
                .extracting(Visit::element, Visit::entered)
                .containsExactlyInAnyOrderElementsOf(all(VehicleEntered.class).stream()
                        .filter(entered -> entered.vehicle().vehicle().equals(vehicle.vehicle()))
                        .map(entered -> tuple(entered.element(), entered.at()))
                        .toList());
        assertThat(passport.visits().stream().map(Visit::left).filter(Objects::nonNull))
                .containsExactlyInAnyOrderElementsOf(all(VehicleLeft.class).stream()
                        .filter(left -> left.vehicle().vehicle().equals(vehicle.vehicle()))
                        .map(VehicleLeft::at)
                        .toList());
        assertThat(passport.visits().stream().map(Visit::cycleMicros).filter(Objects::nonNull))
                .containsExactlyInAnyOrderElementsOf(all(CycleDone.class).stream()
                        .filter(done -> done.vehicle() != null
                                && done.vehicle().vehicle().equals(vehicle.vehicle()))
                        .map(CycleDone::cycleMicros)
                        .toList());
        assertThat(passport.ending())
                .isEqualTo(new Ending(
                        completed.good() ? Ending.Outcome.GOOD : Ending.Outcome.DEFECTIVE,
                        "line-off",
                        completed.at(),
                        completed.leadMicros(),
                        completed.firstTimeThrough(),
                        ""));
    }

    @Test
    void thePartsOfEveryVehicleAreThoseThatItsEventsTell() {
        for (VehicleCompleted completed : all(VehicleCompleted.class)) {
            List<PartUse> told = all(VehicleEntered.class).stream()
                    .filter(entered -> entered.vehicle()
                            .vehicle()
                            .equals(completed.vehicle().vehicle()))
                    .flatMap(entered ->
                            entered.parts().stream().map(part -> new PartUse(entered.element(), entered.at(), part)))
                    .toList();

            assertThat(passport(completed.vehicle().vehicle()).parts())
                    .containsExactlyInAnyOrderElementsOf(told)
                    .isNotEmpty();
        }
    }

    @Test
    void theHoldersOfALotAreTheVehiclesThatItsEventsTell() {
        String lot = all(CycleDone.class).stream()
                .map(CycleDone::lot)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        LotPassport passport = STORE.ask(
                        run(), reader -> reader.lot(lot, ALL).stream().toList())
                .get(0);

        assertThat(passport.holders())
                .extracting(Holder::use)
                .containsExactlyInAnyOrderElementsOf(all(VehicleEntered.class).stream()
                        .flatMap(entered -> entered.parts().stream()
                                .filter(part -> lot.equals(part.lot()))
                                .map(part -> new PartUse(entered.element(), entered.at(), part)))
                        .toList());
        assertThat(Objects.requireNonNull(passport.pressing()).strokes()).isEqualTo((int) all(CycleDone.class).stream()
                .filter(done -> lot.equals(done.lot()))
                .count());
    }

    @Test
    void whoWasInAStationInATimeEnteredItBeforeItsEndAndLeftAfterItsBegin() {
        Period period = new Period(RUN.at("8H"), RUN.at("9H"));
        List<Passing> passings = STORE.ask(run(), reader -> reader.passings("framing", period, ALL));
        List<String> told = all(VehicleEntered.class).stream()
                .filter(entered ->
                        entered.element().equals("framing") && entered.at().isBefore(period.until()))
                .filter(entered -> all(VehicleLeft.class).stream()
                        .noneMatch(left -> left.element().equals("framing")
                                && left.vehicle()
                                        .vehicle()
                                        .equals(entered.vehicle().vehicle())
                                && left.at().isBefore(period.from())))
                .map(entered -> entered.vehicle().vehicle())
                .toList();

        assertThat(passings)
                .extracting(passing -> passing.vehicle().vehicle())
                .containsExactlyElementsOf(told)
                .hasSizeGreaterThan(10);
    }

    /** Whatever grows with the vehicles is found by an index. */
    @Test
    void noQuestionLooksThroughAllVehicles() throws SQLException {
        try (StoreFile file = StoreFile.open(folder.resolve("plans.db"))) {
            file.inTransaction(connection -> {
                for (String question : List.of(
                        TraceReader.VEHICLE,
                        TraceReader.VISITS,
                        TraceReader.USES_OF_VEHICLE,
                        TraceReader.HOLDERS_BY_LOT,
                        TraceReader.HOLDERS_BY_BIN,
                        TraceReader.PASSINGS,
                        TraceReader.PRESSING,
                        TraceReader.SEARCH_VEHICLES)) {
                    assertThat(plan(connection, question)).as(question).noneMatch(step -> step.startsWith("SCAN"));
                }
            });
        }
    }

    private static List<String> plan(Connection connection, String question) throws SQLException {
        List<String> steps = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("EXPLAIN QUERY PLAN " + question)) {
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                steps.add(row.getString("detail"));
            }
        }
        return steps;
    }

    @Test
    void vehiclesOfManyAreFoundByNameLotAndTime() {
        DescriptionMessage line = RUN.announcement();
        Instant begin = line.description().start();
        try (HistoryStore store = HistoryStore.inMemory()) {
            GeneratedYear.write(store, line, 2_000);
            store.keep(HeardCut.at(begin));
            KeptRun run = store.latest().orElseThrow();

            VehiclePassport passport = store.ask(
                            run,
                            reader -> reader
                                    .vehicle(GeneratedYear.vehicle(1_234).vehicle())
                                    .stream()
                                    .toList())
                    .get(0);
            assertThat(passport.visits()).hasSize(GeneratedYear.STATIONS);
            assertThat(passport.parts()).hasSize(GeneratedYear.STATIONS);
            assertThat(store.ask(
                                    run,
                                    reader -> reader.lot(GeneratedYear.lot(700, 3), ALL).stream()
                                            .toList())
                            .get(0)
                            .vehicles())
                    .isEqualTo(GeneratedYear.TO_A_LOT);
            Period hour = new Period(GeneratedYear.entry(begin, 1_000, 7), GeneratedYear.entry(begin, 1_030, 7));
            assertThat(store.ask(run, reader -> reader.passings("station-7", hour, ALL)))
                    .extracting(passing -> passing.vehicle().body())
                    .startsWith("b999", "b1000")
                    .endsWith("b1029");
        }
    }
}
