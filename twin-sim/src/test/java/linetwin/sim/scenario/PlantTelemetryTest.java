package linetwin.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import linetwin.model.history.LineHistory;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.Window;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.json.JsonCodec;
import linetwin.model.telemetry.json.TelemetryFormatException;
import linetwin.model.twin.Mirror;
import linetwin.model.twin.reception.Reception;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day of the whole plant, known from nothing but its JSON. */
class PlantTelemetryTest {
    private static final long DAY = 86_400 * Ticks.PER_SECOND;

    private final JsonCodec codec = new JsonCodec();
    private final LineHistory history = LineHistory.keepingAll();
    private final Mirror mirror = new Mirror(history);

    @ParameterizedTest
    @ValueSource(strings = {"liangjiang-baseline", "liangjiang-digital"})
    void kpisOfADayOfMessagesAreTheSimulatorsOwn(String name) {
        Scenario scenario = Scenarios.find(name);
        LineRun run = LineRun.start(scenario.line(), new RunSeed(7, 0));
        LineDescription line = run.description(null);
        Address plant = Address.ofPlant(
                scenario.line().plant().enterprise(), scenario.line().plant().site());
        hear(new DescriptionMessage(new Header(run.runId(), plant, 1, run.simTime(), null), line));
        run.publishTo(this::hear, Reporting.forRecording());
        run.runUntil(DAY);
        run.flush();

        LineTotals own = LineTotals.read(line, run.simTime(), run::report);
        assertThat(history.kpis(Window.RUN)).contains(LineKpis.between(LineTotals.atStart(line), own));
        assertThat(own.stations())
                .as("all was heard of")
                .hasSameSizeAs(mirror.snapshot().stations());
        Reception reception = mirror.snapshot().reception();
        assertThat(reception.events()).isGreaterThan(50_000);
        assertThat(reception.missing() + reception.duplicates() + reception.late() + reception.foreign())
                .isZero();
    }

    private void hear(Message message) {
        try {
            Message decoded = codec.decode(message.topic(), codec.encode(message));
            assertThat(decoded).isEqualTo(message);
            mirror.accept(decoded, Instant.EPOCH);
        } catch (TelemetryFormatException e) {
            throw new AssertionError("the line broke its own contract", e);
        }
    }
}
