package linetwin.store.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import linetwin.store.history.HistoryStore;
import linetwin.store.history.KeptMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryKeeperTest {
    private static final HeardRun PAIR = HeardRun.of("teaching/two-stations", Duration.ofHours(3));

    @TempDir
    private Path folder;

    @Test
    void whatWasHeardIsThereAfterItIsClosed() {
        Path file = folder.resolve("history.db");
        try (HistoryKeeper keeper = new HistoryKeeper(file, store -> {})) {
            PAIR.messages().forEach(keeper::accept);
        }

        try (HistoryStore store = HistoryStore.read(file)) {
            assertThat(store.marks(store.latest().orElseThrow()))
                    .extracting(KeptMark::at)
                    .contains(PAIR.begin(), PAIR.at("1H"), PAIR.at("2H"), PAIR.at("3H"));
        }
    }

    @Test
    void whoeverComesSecondIsToldAndWritesNothing() {
        Path file = folder.resolve("history.db");
        try (HistoryKeeper first = new HistoryKeeper(file, store -> {})) {
            PAIR.messages().forEach(first::accept);
            await().until(() -> first.written() > 0);
            try (HistoryKeeper second = new HistoryKeeper(file, store -> {})) {
                await().until(second::isRefused);
                PAIR.messages().forEach(second::accept);

                assertThat(second.trouble().orElseThrow().en())
                        .startsWith(file + " is written to by another process.\nMaybe");
                assertThat(second.written()).isZero();
            }
            assertThat(first.trouble()).isEmpty();
        }
    }

    @Test
    void theEndOfAShiftIsToldWhenItIsKept() {
        HeardRun digital = HeardRun.of("liangjiang-digital", Duration.ofHours(11));
        AtomicInteger runs = new AtomicInteger();
        try (HistoryKeeper keeper = new HistoryKeeper(
                folder.resolve("a.db"), store -> runs.addAndGet(store.runs().size()))) {
            digital.messages().forEach(keeper::accept);
        }
        assertThat(runs).hasValue(1);
    }

    @Test
    void aFileThatIsNoStoreStaysWhatItIs() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "bought milk, which is no history");
        try (HistoryKeeper keeper = new HistoryKeeper(file, store -> {})) {
            await().until(keeper::isRefused);
            assertThat(keeper.trouble().orElseThrow().en())
                    .contains("is no store of a twin; nothing was written to it.");
        }
        assertThat(file).hasContent("bought milk, which is no history");
    }
}
