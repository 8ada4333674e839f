package linetwin.store.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import linetwin.model.history.Period;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.twin.Alarm;
import linetwin.store.StoreException;
import linetwin.store.history.HistoryStore.Bounds;
import linetwin.store.history.KeptStop.Acknowledgement;
import linetwin.store.record.HeardRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryStoreTest {
    private static final DescriptionMessage LINE =
            HeardRun.of("teaching/two-stations", Duration.ofMinutes(1)).announcement();
    private static final Instant BEGIN = LINE.description().start();
    private static final Period ALWAYS = new Period(BEGIN, BEGIN.plus(Duration.ofDays(4_000)));

    @TempDir
    private Path folder;

    @Test
    void aKilledProcessLosesNothingThatItWasToldIsKept() throws IOException, InterruptedException {
        Path file = folder.resolve("history.db");
        Path said = folder.resolve("said.txt");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledHistoryWriter.class.getName(),
                        file.toString())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        await().until(() -> Files.exists(said) && Files.readString(said).lines().count() > 20);
        writer.destroyForcibly();
        writer.waitFor();
        int told = (int) Files.readString(said)
                .chars()
                .filter(character -> character == '\n')
                .count();

        try (HistoryStore store = HistoryStore.open(file)) {
            KeptRun run = store.latest().orElseThrow();
            assertThat(store.marks(run)).hasSizeBetween(told, told + 1);
            assertThat(store.stops(run, ALWAYS, 100_000))
                    .hasSizeBetween(told, told + 1)
                    .extracting(KeptStop::stop)
                    .startsWith(KilledHistoryWriter.stop(BEGIN, 0), KilledHistoryWriter.stop(BEGIN, 1));
            assertThat(store.ask(run, reader -> reader.passings("first", ALWAYS, 100_000)))
                    .hasSizeBetween(told, told + 1);
            store.begin(LINE, run.end());
            store.keep(KilledHistoryWriter.hour(BEGIN, told + 5));
            assertThat(store.runs()).hasSize(1);
        }
    }

    @Test
    void twoCantWriteAtOnceButOneReadsMeanwhile() {
        Path file = folder.resolve("history.db");
        try (HistoryStore store = HistoryStore.open(file)) {
            store.begin(LINE, BEGIN);
            store.keep(KilledHistoryWriter.hour(BEGIN, 0));

            assertThatThrownBy(() -> HistoryStore.open(file))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith(file + " is written to by another process.\nMaybe");
            try (HistoryStore reader = HistoryStore.read(file)) {
                assertThat(reader.runs()).hasSize(1);
            }
        }
    }

    @Test
    void theOldestGo() {
        try (HistoryStore store =
                HistoryStore.open(folder.resolve("a.db"), new Bounds(Duration.ofHours(300), 150, 40, 3))) {
            store.begin(LINE, BEGIN);
            for (int i = 0; i < 401; i++) {
                store.keep(KilledHistoryWriter.hour(BEGIN, i));
                store.keep(new StopChange(List.of(), List.of(KilledHistoryWriter.stop(BEGIN, i))));
                store.keep(List.of(KilledHistoryWriter.entry(BEGIN, i)));
            }
            KeptRun run = store.latest().orElseThrow();

            assertThat(store.marks(run))
                    .hasSizeLessThanOrEqualTo(250)
                    .last()
                    .extracting(KeptMark::at)
                    .isEqualTo(run.end());
            assertThat(store.stops(run, ALWAYS, 1_000))
                    .hasSizeLessThanOrEqualTo(140)
                    .isNotEmpty();
            assertThat(store.ask(run, reader -> reader.passings("first", ALWAYS, 1_000)))
                    .hasSizeLessThanOrEqualTo(103)
                    .isNotEmpty();
        }
    }

    @Test
    void aStopIsAcknowledgedOnceByWhoWasFirst() {
        Path file = folder.resolve("history.db");
        Acknowledgement anna = new Acknowledgement(BEGIN.plusSeconds(5), "anna");
        try (HistoryStore store = HistoryStore.open(file)) {
            store.begin(LINE, BEGIN);
            store.keep(KilledHistoryWriter.hour(BEGIN, 0));
            store.keep(new StopChange(
                    List.of(), List.of(KilledHistoryWriter.stop(BEGIN, 1), KilledHistoryWriter.stop(BEGIN, 2))));
            KeptRun run = store.latest().orElseThrow();
            long first = store.stops(run, ALWAYS, 10).get(0).id();

            store.acknowledge(List.of(first), anna);
            store.acknowledge(List.of(first), new Acknowledgement(BEGIN.plusSeconds(9), "bert"));
            store.keep(new StopChange(List.of(), List.of(KilledHistoryWriter.stop(BEGIN, 1))));

            assertThat(store.stops(run, ALWAYS, 10))
                    .extracting(KeptStop::acknowledged)
                    .containsExactly(anna, null);
        }
    }

    @Test
    void aStopWhoseEndNobodyHeardLastedAtLeastSoLong() {
        Stop lasting = new Stop("first", Alarm.Kind.BREAKDOWN, "", BEGIN.plusSeconds(60), null, false);
        try (HistoryStore store = HistoryStore.inMemory()) {
            store.begin(LINE, BEGIN);
            store.keep(KilledHistoryWriter.hour(BEGIN, 0));
            store.keep(new StopChange(List.of(), List.of(lasting)));
            store.keep(KilledHistoryWriter.hour(BEGIN, 1));
            store.begin(LINE, BEGIN.plus(Duration.ofHours(9)));
            KeptRun run = store.latest().orElseThrow();

            Stop kept = store.stops(run, ALWAYS, 10).get(0).stop();
            assertThat(kept.until()).isEqualTo(BEGIN.plus(Duration.ofHours(1)));
            assertThat(kept.isEndHeard()).isFalse();
        }
    }

    @Test
    void anEmptyStoreHasNoRuns() {
        Path file = folder.resolve("history.db");
        HistoryStore.open(file).close();
        try (HistoryStore store = HistoryStore.read(file)) {
            assertThat(store.runs()).isEmpty();
        }
        assertThatThrownBy(() -> HistoryStore.read(folder.resolve("none.db")))
                .hasMessage("there is no store " + folder.resolve("none.db")
                        + ".\nMaybe it is elsewhere; the window makes one.");
    }
}
