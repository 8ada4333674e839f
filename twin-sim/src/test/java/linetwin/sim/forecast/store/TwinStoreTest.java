package linetwin.sim.forecast.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import linetwin.sim.forecast.KeptForecast;
import linetwin.sim.forecast.KeptForecast.Ahead;
import linetwin.sim.forecast.SettledForecast;
import linetwin.sim.forecast.drift.DriftAlarm;
import linetwin.sim.forecast.drift.DriftAlarm.Unit;
import linetwin.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwinStoreTest {
    private static final Instant AT = Instant.parse("2026-01-05T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void whatIsKeptIsThereAgain() {
        Path file = folder.resolve("twin.db");
        try (TwinStore store = TwinStore.open(file)) {
            store.keep(KilledWriter.forecast(0));
            store.keep(KilledWriter.forecast(1));
            store.settle(KilledWriter.forecast(1), 2);
        }

        assertThat(outcomes(file)).containsExactly(KilledWriter.forecast(1));
        try (TwinStore store = TwinStore.read(file)) {
            assertThat(store.open()).isEqualTo(1);
        }
    }

    @Test
    void theSameForecastMadeAgainTakesThePlaceOfTheFirstAndOfItsOutcome() {
        Path file = folder.resolve("twin.db");
        try (TwinStore store = TwinStore.open(file)) {
            store.keep(KilledWriter.forecast(1));
            store.settle(KilledWriter.forecast(1), 2);
            store.keep(KilledWriter.forecast(1));

            assertThat(store.open()).isEqualTo(1);
        }
        assertThat(outcomes(file)).isEmpty();
    }

    @Test
    void outcomesOfALineByAScenarioComeTheLatestFirstChosenAndWhatWaitsIsOfOneRun() {
        try (TwinStore store = TwinStore.open(folder.resolve("twin.db"))) {
            for (int i = 0; i < 4; i++) {
                store.keep(KilledWriter.forecast(i));
            }
            store.settle(KilledWriter.forecast(2), 5);
            store.settle(KilledWriter.forecast(0), 7);
            store.settle(KilledWriter.forecast(1), 6);

            assertThat(store.outcomes("line", "scenario", Ahead.HOUR, 2))
                    .containsExactly(
                            new SettledForecast(KilledWriter.forecast(1), 6),
                            new SettledForecast(KilledWriter.forecast(2), 5));
            assertThat(store.outcomes("line", "scenario", Ahead.SHIFT_END, 2)).isEmpty();
            assertThat(store.outcomes("other", "scenario", Ahead.HOUR, 2)).isEmpty();
            assertThat(store.waiting("line", "run", "scenario", Ahead.HOUR)).containsExactly(KilledWriter.forecast(3));
            assertThat(store.waiting("line", "other", "scenario", Ahead.HOUR)).isEmpty();
            store.withdraw(KilledWriter.forecast(3));
            assertThat(store.waiting("line", "run", "scenario", Ahead.HOUR)).isEmpty();
        }
    }

    @Test
    void alarmsAreKept() {
        DriftAlarm alarm = new DriftAlarm(AT, "a.cycle", "96 s", 96, 104, Unit.SECONDS, AT.minusSeconds(60), 40, 1e-5);
        try (TwinStore store = TwinStore.open(folder.resolve("twin.db"))) {
            store.note("line", "run", "scenario", alarm);

            assertThat(store.alarms(10)).containsExactly(alarm);
            assertThat(store.alarms(0)).isEmpty();
        }
    }

    @Test
    void aKilledProcessLosesNothingThatItWasToldIsKept() throws IOException, InterruptedException {
        Path file = folder.resolve("twin.db");
        Path said = folder.resolve("said.txt");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        file.toString())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        await().until(() -> Files.exists(said) && Files.readString(said).lines().count() > 20);
        writer.destroyForcibly();
        writer.waitFor();
        String lines = Files.readString(said);
        int told = (int) lines.chars().filter(character -> character == '\n').count() - 1;

        List<KeptForecast> kept = outcomes(file);
        assertThat(kept).hasSizeBetween(told + 1, told + 2).first().isEqualTo(KilledWriter.forecast(0));
        try (TwinStore store = TwinStore.open(file)) {
            store.keep(KilledWriter.forecast(told + 5));
            assertThat(store.open()).isBetween(1, 2);
        }
    }

    @Test
    void twoCantWriteAtOnceButOneReadsMeanwhile() {
        Path file = folder.resolve("twin.db");
        try (TwinStore store = TwinStore.open(file)) {
            store.keep(KilledWriter.forecast(0));
            store.settle(KilledWriter.forecast(0), 1);

            assertThatThrownBy(() -> TwinStore.open(file))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith(file + " is written to by another process.\nMaybe");
            assertThat(outcomes(file)).hasSize(1);
        }
        TwinStore.open(file).close();
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void aForeignFileIsNeverWrittenOver() throws IOException, SQLException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "bought milk");
        Path foreign = folder.resolve("foreign.db");
        execute(foreign, "CREATE TABLE milk (litres INTEGER)");
        byte[] before = Files.readAllBytes(foreign);

        for (Path file : List.of(text, foreign)) {
            assertThatThrownBy(() -> TwinStore.open(file))
                    .hasMessageStartingWith(file + " is no store of a twin; nothing was written to it.");
        }
        assertThat(text).hasContent("bought milk");
        assertThat(foreign).hasBinaryContent(before);
    }

    @Test
    void aDamagedStoreIsToldAndLeftAsItIs() throws IOException {
        Path file = folder.resolve("twin.db");
        try (TwinStore store = TwinStore.open(file)) {
            for (int i = 0; i < 100; i++) {
                store.keep(KilledWriter.forecast(i));
            }
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(4_096 * 2);
            bytes.write(new byte[4_096 * 3]);
        }
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> TwinStore.open(file)).hasMessageStartingWith("the store " + file + " is damaged: ");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void theOldestGoWhereThereAreTooManyOrTheyAreTooOld() {
        Path file = folder.resolve("twin.db");
        try (TwinStore store = TwinStore.open(file, 3)) {
            for (int i = 0; i < 5; i++) {
                store.keep(KilledWriter.forecast(i));
            }
        }
        try (TwinStore store = TwinStore.open(file, 3)) {
            store.keep(KilledWriter.forecast(5)); // looks at once, as the first since it was opened
            assertThat(store.open()).isEqualTo(3);
        }
        int muchLater = (int) (TwinStore.KEPT.plusDays(1).toMinutes() / 5);
        try (TwinStore store = TwinStore.open(file, 3)) {
            store.keep(KilledWriter.forecast(muchLater));
            assertThat(store.open()).isEqualTo(1);
        }
    }

    @Test
    void whatIsNoStoreToReadIsTold() {
        assertThatThrownBy(() -> TwinStore.read(folder.resolve("none.db")))
                .hasMessageStartingWith("there is no store ");
        assertThatThrownBy(() -> TwinStore.open(folder)).hasMessageContaining("is a folder");
    }

    private static List<KeptForecast> outcomes(Path file) {
        List<KeptForecast> kept = new ArrayList<>();
        try (TwinStore store = TwinStore.read(file)) {
            store.readOutcomes((forecast, observed) -> kept.add(forecast));
        }
        return kept;
    }

    private static void execute(Path file, String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
