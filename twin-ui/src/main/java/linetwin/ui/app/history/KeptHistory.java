package linetwin.ui.app.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linetwin.cli.option.ProgramVersion;
import linetwin.cli.period.PeriodPage;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.value.Text;
import linetwin.sim.report.PageLanguage;
import linetwin.sim.report.ReportFile;
import linetwin.store.history.HistoryStore;
import linetwin.store.history.KeptReading;
import linetwin.store.history.KeptRun;
import linetwin.store.history.KeptStop.Acknowledgement;
import linetwin.store.record.HistoryKeeper;
import linetwin.store.review.Review;
import linetwin.ui.forecast.ForecastMemory;
import linetwin.ui.history.HistoryDesk;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The history in the folder of the user: kept, and reported at the end of each shift, as long as that is wanted. */
public final class KeptHistory implements HistoryDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeptHistory.class);
    private static final TelemetrySink NOBODY = message -> {};

    private final Path file;
    private final ShiftReports reports;
    private final Texts texts;
    private final Consumer<TelemetrySink> line;
    private final String user;
    private volatile boolean isReporting;
    private volatile @Nullable HistoryKeeper keeper;
    private long versions;

    /**
     * @param folder of the user
     * @param choice what the user chose before
     * @param line lets somebody hear the live line
     */
    public KeptHistory(Path folder, HistoryChoice choice, Texts texts, Consumer<TelemetrySink> line) {
        file = folder.resolve("line-history.db");
        reports = new ShiftReports(folder.resolve("shift-reports"));
        this.texts = texts;
        this.line = line;
        user = System.getProperty("user.name", "");
        isReporting = choice.isReporting();
        keep(choice.isKept());
    }

    /** Forecasts are kept where the history is, as long as that is. */
    public ForecastMemory forecasts() {
        return new KeptForecasts(file, entry -> {
            HistoryKeeper present = keeper;
            if (present != null) {
                present.write(entry);
            }
        });
    }

    /** What the user has chosen. */
    public HistoryChoice choice() {
        return new HistoryChoice(isKeeping(), isReporting);
    }

    @Override
    public Optional<Path> file() {
        return Optional.of(file);
    }

    @Override
    public Optional<Path> reports() {
        return Optional.of(reports.folder());
    }

    @Override
    public Optional<Text> trouble() {
        return Optional.ofNullable(keeper).flatMap(HistoryKeeper::trouble).or(reports::trouble);
    }

    @Override
    public Optional<KeptReading> present(KeptRun run) {
        return Optional.ofNullable(keeper).flatMap(now -> now.present(run));
    }

    @Override
    public long version() {
        HistoryKeeper now = keeper;
        return versions + (now == null ? 0 : now.written());
    }

    @Override
    public boolean isKeeping() {
        return keeper != null;
    }

    @Override
    public void keep(boolean isWanted) {
        HistoryKeeper former = keeper;
        if (isWanted && former == null) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
            } catch (IOException e) {
                LOG.warn("The folder of the history can't be made: {}", e.toString()); // the store says so too
            }
            HistoryKeeper begun = new HistoryKeeper(file, this::shiftEnded);
            keeper = begun;
            line.accept(begun);
        } else if (!isWanted && former != null) {
            line.accept(NOBODY);
            versions += former.written() + 1;
            keeper = null;
            former.close();
        }
    }

    @Override
    public boolean isReporting() {
        return isReporting;
    }

    @Override
    public void report(boolean isWanted) {
        isReporting = isWanted;
    }

    private void shiftEnded(HistoryStore store) {
        if (isReporting) {
            reports.write(store, language());
        }
    }

    private PageLanguage language() {
        return texts.languageProperty().get() == Language.CHINESE ? PageLanguage.ZH : PageLanguage.EN;
    }

    @Override
    public boolean canAcknowledge() {
        HistoryKeeper now = keeper;
        return now != null && !now.isRefused();
    }

    @Override
    public void acknowledge(List<Long> stops) {
        HistoryKeeper now = keeper;
        if (now != null) {
            now.write(store -> store.acknowledge(stops, new Acknowledgement(Instant.now(), user)));
        }
    }

    @Override
    public String page(Review review) {
        return ReportFile.text(PeriodPage.of(review, ProgramVersion.text()), language());
    }

    /** Keeps what was heard up to now. */
    @Override
    public void close() {
        keep(false);
    }
}
