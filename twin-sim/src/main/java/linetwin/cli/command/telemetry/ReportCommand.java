package linetwin.cli.command.telemetry;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.InputException;
import linetwin.cli.option.KeptRunOptions;
import linetwin.cli.option.ProgramVersion;
import linetwin.cli.option.argument.TimeOnLineArgument;
import linetwin.cli.output.ResultDocument;
import linetwin.cli.period.PeriodDocument;
import linetwin.cli.period.PeriodPage;
import linetwin.cli.period.RecordedHistory;
import linetwin.cli.play.AttendedPlay;
import linetwin.cli.session.StopSignal;
import linetwin.link.recording.Recording;
import linetwin.link.recording.play.PlayPlan;
import linetwin.model.history.Period;
import linetwin.sim.report.PageLanguage;
import linetwin.sim.report.Report;
import linetwin.sim.report.ReportFile;
import linetwin.sim.report.ReportFolder;
import linetwin.store.history.HistoryStore;
import linetwin.store.history.KeptRun;
import linetwin.store.review.PeriodName;
import linetwin.store.review.Review;
import linetwin.store.review.Reviewer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code report}: what happened on a line in a period. */
@Command(
        name = "report",
        description =
                "Show what happened on a line in a period: hour by hour against the plan, its KPIs, what it was lost to"
                        + " and each stop; of a recording, or of the history that the window keeps.")
public final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A recording; of several parts, the first.")
    private @Nullable Path recording;

    @Mixin
    private final KeptRunOptions kept = new KeptRunOptions();

    @Option(
            names = "--period",
            paramLabel = "NAME",
            description = "One of ${COMPLETION-CANDIDATES}, seen from the end of the run; all unless --from or --to is"
                    + " given.")
    private @Nullable PeriodName period;

    @Option(names = "--from", paramLabel = "TIME", description = "Time on the line, or so long after the begin.")
    private @Nullable TimeOnLineArgument from;

    @Option(names = "--to", paramLabel = "TIME", description = "Time on the line, or so long after the begin.")
    private @Nullable TimeOnLineArgument to;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = "Write one page to print: to a file that ends in .html, or as report.html into a folder, with"
                    + " report.json.")
    private @Nullable Path out;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description =
                    "Language that the page opens in, zh or en; its reader can switch (default ${DEFAULT-VALUE}).")
    private PageLanguage language = PageLanguage.EN;

    @Option(names = "--json", description = "Print the result as " + ResultDocument.SCHEMA + " instead of text.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if ((recording == null) == kept.store().isEmpty()) {
            throw new InputException("report needs a recording or --store, and not both.\nMaybe "
                    + (recording == null ? "the file is missing." : "one of them is meant."));
        }
        if (period != null && (from != null || to != null)) {
            throw new InputException("--period " + period + " names a period, and --from and --to another one.\n"
                    + "Maybe only one of them is meant.");
        }
        if (kept.store().isPresent()) {
            Path file = kept.store().get();
            try (HistoryStore history = HistoryStore.read(file)) {
                return report(history, "the store " + file);
            }
        }
        Recording played = Recording.open(Objects.requireNonNull(recording));
        return StopSignal.holdUntilSaid(() -> play(played));
    }

    private int play(Recording played) throws InterruptedException {
        List<Instant> times = Stream.of(Optional.ofNullable(from), Optional.ofNullable(to))
                .flatMap(Optional::stream)
                .map(time -> time.after(played.begin()))
                .toList();
        try (HistoryStore memory = HistoryStore.inMemory()) {
            RecordedHistory history = new RecordedHistory(memory, times);
            try (history) {
                AttendedPlay.of(played, PlayPlan.AT_ONCE, history);
            }
            int status = report(memory, played.file().toString());
            if (history.rejected() > 0) {
                spec.commandLine().getErr().println(history.rejected() + " lines could not be read.");
                spec.commandLine().getErr().flush();
                return ExitStatus.FAILED_CHECK;
            }
            return status;
        }
    }

    private int report(HistoryStore history, String where) {
        KeptRun chosen = kept.choose(history.runs(), where, "that could be reported");
        Reviewer reviewer = new Reviewer(history, chosen);
        Period wanted = wanted(reviewer);
        Review review = reviewer.review(wanted)
                .orElseThrow(() -> new InputException("nothing was kept of " + wanted.from() + " to " + wanted.until()
                        + ": " + where + " has " + chosen.begin() + " to " + chosen.end() + " of this run.\n"
                        + "Maybe another time on the line is meant."));
        PrintWriter err = spec.commandLine().getErr();
        others(history, review).ifPresent(err::println);
        new PeriodDocument(review).print(spec.commandLine().getOut(), json);
        if (out != null) {
            err.println("Report: " + write(out, PeriodPage.of(review, ProgramVersion.text())));
        }
        err.flush();
        return ExitStatus.OK;
    }

    private Path write(Path target, Report page) {
        boolean isPage = target.toString().endsWith(".html") && !Files.isDirectory(target);
        return isPage
                ? ReportFile.write(target, page, language)
                : ReportFolder.open(target).write(page, language);
    }

    private Period wanted(Reviewer reviewer) {
        KeptRun chosen = reviewer.run();
        if (period != null) {
            return period.of(chosen, reviewer.shifts())
                    .orElseThrow(
                            () -> new InputException("--period " + period + ": there is none from " + chosen.begin()
                                    + " to " + chosen.end() + ", in which " + shifts(reviewer)
                                    + ".\nMaybe one of these is meant: "
                                    + available(reviewer) + "."));
        }
        Instant begin = from == null ? chosen.begin() : from.after(chosen.begin());
        Instant end = to == null ? chosen.end() : to.after(chosen.begin());
        if (!begin.isBefore(end)) {
            throw new InputException("there is nothing from " + begin + " to " + end
                    + ".\nMaybe the two times are the other way round.");
        }
        if (!begin.isBefore(chosen.end()) || !end.isAfter(chosen.begin())) {
            throw new InputException("nothing was heard from " + begin + " to " + end + ": this run was heard from "
                    + chosen.begin() + " to " + chosen.end() + ".\nMaybe another time on the line is meant.");
        }
        return new Period(begin, end);
    }

    private static String shifts(Reviewer reviewer) {
        int count = reviewer.shifts().size();
        return count == 0 ? "the line tells of no shifts" : "there are " + count + " shifts, over or not";
    }

    private static String available(Reviewer reviewer) {
        return Arrays.stream(PeriodName.values())
                .filter(name -> name.of(reviewer.run(), reviewer.shifts()).isPresent())
                .map(PeriodName::toString)
                .collect(Collectors.joining(", "));
    }

    /** That other runs of the line were in the period too, which are not in these figures. */
    private static Optional<String> others(HistoryStore kept, Review review) {
        List<String> ids = new ArrayList<>();
        for (KeptRun other : kept.runs()) {
            if (other.id() != review.run().id()
                    && other.line().equals(review.run().line())
                    && other.begin().isBefore(review.period().until())
                    && other.end().isAfter(review.period().from())) {
                ids.add(other.run());
            }
        }
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Not in it: " + ids.size() + " other runs of the line that were at the same times; --run shows"
                                + " one, such as " + ids.get(ids.size() - 1) + ".");
    }
}
