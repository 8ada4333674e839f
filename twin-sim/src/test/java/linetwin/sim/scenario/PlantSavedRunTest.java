package linetwin.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import linetwin.model.line.Line;
import linetwin.model.telemetry.Message;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole plant, saved and restored in the middle of a day, goes on as if it had never stopped. */
class PlantSavedRunTest {
    private static final long HOUR = 3_600_000_000L;

    @ParameterizedTest
    @ValueSource(strings = {"liangjiang-baseline", "liangjiang-digital"})
    void continuesMessageForMessage(String plant) {
        Line line = Scenarios.read(Path.of("../scenarios", plant + ".yaml")).line();
        LineRun uninterrupted = LineRun.start(line, new RunSeed(7, 1));
        LineRun interrupted = LineRun.start(line, new RunSeed(7, 1));
        for (long hours : new long[] {3, 11, 30, 53}) {
            uninterrupted.runUntil(hours * HOUR);
            interrupted.runUntil(hours * HOUR);
            interrupted = LineRun.restore(line, interrupted.save());
        }

        assertThat(messages(interrupted)).isEqualTo(messages(uninterrupted));
        assertThat(interrupted.save()).isEqualTo(uninterrupted.save());
    }

    private static List<Message> messages(LineRun run) {
        List<Message> messages = new ArrayList<>();
        run.publishTo(messages::add, Reporting.forRecording());
        run.runUntil(run.now() + 5 * HOUR);
        run.flush();
        return messages;
    }
}
