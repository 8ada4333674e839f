package linetwin.ui.forecast;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.forecast.ForecastMessages;
import linetwin.sim.forecast.Forecaster;
import linetwin.sim.scenario.Scenario;
import linetwin.ui.forecast.Foretelling.Foretold;
import linetwin.ui.forecast.Outlook.Stage;
import linetwin.ui.scenario.ScenarioOfLine;
import linetwin.ui.scenario.ScenarioOfLine.Found;
import linetwin.ui.source.Background;
import linetwin.ui.source.LineAccess;
import linetwin.ui.source.LineFrame;
import linetwin.ui.source.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Foretells the shown line beside the screen, as often as it is worth while, and remembers how that went. At most one forecast is
 * made at a time; one that the line has changed under is given up.
 */
public final class ForecastViewModel {
    /** Of the line's time, between two forecasts. */
    static final Duration EVERY = Duration.ofMinutes(5);

    /** Of wall time, between two looks at the line. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Of wall time, between the begins of two forecasts; a slower machine rests as long as it has computed. */
    private static final Duration SHORTEST = Duration.ofSeconds(2);

    /** That of the command {@code forecast}, which then says the same. */
    private static final long SEED = 1;

    /** A day of forecasts. */
    private static final int MOST_PAST = 288;

    private final LineAccess line;
    private final LocalReplicationRunner runner;
    private final ScenarioOfLine scenario;
    private final Background looking;
    private final Background foretelling;
    private final ForecastMessages messages = new ForecastMessages();
    private final LastingRecord record;
    private final Deque<PastForecast> past = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Outlook> outlook = new ReadOnlyObjectWrapper<>(Outlook.NONE);
    private Instant wall = Instant.EPOCH;
    private Instant nextLook = Instant.MIN;
    private Instant begun = Instant.MIN;
    private Instant rested = Instant.MIN;
    private Instant foretoldAt = Instant.MIN;
    private boolean isWanted;
    private String refusal = "";
    private @Nullable Look last;
    private @Nullable Foretold newest;

    /** Where the line stands, and what it made until then. */
    private record Look(Standing standing, List<Made> made) {
        LineDescription line() {
            return standing.present().line();
        }

        Map<String, String> changes() {
            return line().changes();
        }

        /** Whether it is of the same run and not earlier. */
        boolean goesOnFrom(Look former) {
            return standing.run().equals(former.standing.run())
                    && !standing.at().isBefore(former.standing.at());
        }
    }

    /**
     * Without a forecast.
     *
     * @param scenario of the line, which is told here which line that is
     * @param memory of what was foretold before
     * @param screen does what it is given on the thread of the screen
     */
    public ForecastViewModel(
            LocalReplicationRunner runner,
            LineAccess line,
            ScenarioOfLine scenario,
            ForecastMemory memory,
            Executor screen) {
        this.runner = runner;
        this.line = line;
        this.scenario = scenario;
        looking = new Background(screen);
        foretelling = new Background(screen);
        record = new LastingRecord(memory, screen);
        line.tellAlso(messages);
    }

    ReadOnlyObjectProperty<Outlook> outlookProperty() {
        return outlook.getReadOnlyProperty();
    }

    /** Follows the line. */
    public void show(LineFrame frame) {
        wall = frame.wallTime();
        if (!looking.isUnderWay() && !wall.isBefore(nextLook)) {
            nextLook = wall.plus(LOOK);
            looking.begin(this::look, this::take, failure -> take(Optional.empty()));
        }
    }

    /** A forecast is made as soon as may be, also if the last one is not old. */
    void foretellNow() {
        isWanted = true;
        nextLook = Instant.MIN;
    }

    /** Foretells by the scenario of a file from now on. */
    public void open(Path file) {
        giveUp();
        refusal = "";
        scenario.open(file);
        publish();
    }

    /** Ends what goes on beside the screen; also called when the window closes. */
    public void cancel() {
        looking.cancel();
        foretelling.cancel();
        record.cancel();
    }

    private Optional<Look> look() {
        return line.standing().map(standing -> new Look(standing, Made.sinceShiftBegin(standing)));
    }

    private void take(Optional<Look> seen) {
        if (seen.isEmpty()) {
            giveUp();
            record.forget();
            last = null;
            publish();
            return;
        }
        Look now = seen.get();
        Look former = last;
        last = now;
        if (former != null && !now.goesOnFrom(former)) {
            giveUp();
            record.forget();
        } else if (former != null && !now.changes().equals(former.changes())) {
            giveUp(); // what was foretold was another line
            record.withdrawPending();
        }
        scenario.follow(now.line());
        if (scenario.found() instanceof Found.Read read) {
            record.follow(now.standing(), read.scenario().name());
        }
        record.settle(now.standing().readings());
        foretellIfDue(now);
        publish();
    }

    /** What is under way, and what was told, holds no more. */
    private void giveUp() {
        foretelling.cancel();
        past.clear();
        newest = null;
        refusal = "";
        foretoldAt = Instant.MIN;
    }

    private void foretellIfDue(Look now) {
        boolean isDue = isWanted
                || foretoldAt.equals(Instant.MIN)
                || !now.standing().at().isBefore(foretoldAt.plus(EVERY));
        boolean isInTime = !wall.isBefore(rested) && !foretelling.isUnderWay();
        if (isDue && isInTime && hindrance(now).isEmpty() && scenario.found() instanceof Found.Read read) {
            isWanted = false;
            begun = wall;
            rested = wall.plus(SHORTEST);
            foretoldAt = now.standing().at();
            Scenario known = read.scenario();
            foretelling.begin(
                    () -> new Foretelling(
                                    Forecaster.of(
                                            ScenarioOfLine.asItRuns(known, now.line())
                                                    .line(),
                                            SEED,
                                            runner),
                                    now.standing())
                            .make(),
                    this::take,
                    this::refuse);
        }
    }

    private void rest() {
        Instant asLong = wall.plus(Duration.between(begun, wall));
        rested = asLong.isAfter(rested) ? asLong : rested;
    }

    private void take(Foretold told) {
        rest();
        refusal = "";
        newest = told;
        messages.message(told.run(), told.forecast(), told.model(), wall).ifPresent(line::publish);
        told.hourAhead().ifPresent(record::add);
        PastForecast latest = PastForecast.of(told.forecast());
        if (!past.isEmpty() && !past.getLast().end().equals(latest.end())) {
            past.clear();
        }
        if (past.size() == MOST_PAST) {
            past.remove();
        }
        past.add(latest);
        publish();
    }

    private void refuse(Exception failure) {
        rest();
        newest = null;
        refusal = String.valueOf(failure.getMessage());
        publish();
    }

    /** Why nothing can be foretold; empty if it can. */
    private Optional<Stage> hindrance(Look now) {
        Found found = scenario.found();
        if (found instanceof Found.None || found instanceof Found.Reading) {
            return Optional.of(Stage.READING);
        }
        if (found instanceof Found.Missing) {
            return Optional.of(Stage.NO_SCENARIO);
        }
        if (found instanceof Found.Refused) {
            return Optional.of(Stage.REFUSED);
        }
        if (ScenarioOfLine.isWithoutRandomStops(now.line())) {
            return Optional.of(Stage.NO_STOPS);
        }
        return now.standing().unheard().isEmpty() ? Optional.empty() : Optional.of(Stage.COLLECTING);
    }

    private void publish() {
        Look now = last;
        if (now == null) {
            outlook.set(Outlook.NONE);
            return;
        }
        Optional<Stage> hindrance = hindrance(now);
        Instant at = now.standing().at();
        Optional<Foretold> holding = hindrance.isPresent()
                ? Optional.empty()
                : Optional.ofNullable(newest)
                        .filter(told -> told.forecast().end().at().isAfter(at));
        outlook.set(new Outlook(
                hindrance.orElseGet(this::progress),
                detail(now),
                at,
                Optional.of(now.line()),
                holding.map(Foretold::forecast),
                holding.map(Foretold::isOfShift).orElse(true),
                holding.isPresent() ? List.copyOf(past) : List.of(),
                now.made(),
                record.summary()));
    }

    private Stage progress() {
        if (!refusal.isEmpty()) {
            return Stage.REFUSED;
        }
        return foretelling.isUnderWay() || newest == null ? Stage.COMPUTING : Stage.TOLD;
    }

    private String detail(Look now) {
        if (scenario.found() instanceof Found.Refused refused) {
            return refused.why();
        }
        return refusal.isEmpty() ? now.line().scenario() : refusal;
    }
}
