package linetwin.ui.app.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.cli.option.ProgramVersion;
import linetwin.cli.period.PeriodPage;
import linetwin.file.FileFailure;
import linetwin.model.value.Text;
import linetwin.sim.report.PageLanguage;
import linetwin.sim.report.ReportException;
import linetwin.sim.report.ReportFile;
import linetwin.store.history.HistoryStore;
import linetwin.store.history.KeptRun;
import linetwin.store.review.PeriodName;
import linetwin.store.review.Review;
import linetwin.store.review.ReviewWords;
import linetwin.store.review.Reviewer;

/** A folder with one page for each shift; the oldest go where there are more than {@value #MOST}. */
final class ShiftReports {
    private static final int MOST = 1_000;
    private static final String END = "-shift.html";

    private final Path folder;
    private volatile Optional<Text> trouble = Optional.empty();

    ShiftReports(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Why the last one could not be written; empty if it could. */
    Optional<Text> trouble() {
        return trouble;
    }

    /** Reports the last shift of the run that was heard last. */
    void write(HistoryStore store, PageLanguage language) {
        store.latest().ifPresent(run -> write(new Reviewer(store, run), language));
    }

    private void write(Reviewer reviewer, PageLanguage language) {
        Optional<Review> review =
                PeriodName.LAST_SHIFT.of(reviewer.run(), reviewer.shifts()).flatMap(reviewer::review);
        if (review.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            ReportFile.write(
                    folder.resolve(name(review.get())), PeriodPage.of(review.get(), ProgramVersion.text()), language);
            forget();
            trouble = Optional.empty();
        } catch (ReportException e) {
            String why = String.valueOf(e.getMessage());
            trouble = Optional.of(new Text("班次报告无法写入 " + folder + "（" + why + "）", why));
        } catch (IOException e) {
            trouble = Optional.of(new Text(
                    "班次报告无法写入 " + folder + "：" + FileFailure.reason(e) + "。",
                    "the report can't be written to " + folder + ": " + FileFailure.reason(e) + "."));
        }
    }

    private static String name(Review review) {
        KeptRun run = review.run();
        String time = ReviewWords.minute(review.period().from()).replace(":", "");
        return run.line().replaceAll("[^A-Za-z0-9.-]", "_") + "-"
                + ReviewWords.day(review.period().from()) + "-" + time + "-run" + run.id() + END;
    }

    private void forget() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> reports = files.filter(file -> file.toString().endsWith(END))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .toList();
            for (Path old : reports.subList(Math.min(MOST, reports.size()), reports.size())) {
                Files.deleteIfExists(old);
            }
        }
    }
}
