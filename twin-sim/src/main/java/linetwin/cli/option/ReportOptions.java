package linetwin.cli.option;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import linetwin.sim.report.PageLanguage;
import linetwin.sim.report.Report;
import linetwin.sim.report.ReportFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that also write a page for people who decide. */
public final class ReportOptions {
    @Option(
            names = "--report",
            paramLabel = "FOLDER",
            description = "Write report.html, one page with pictures that needs no network, and report.json there.")
    private @Nullable Path folder;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description =
                    "Language that the page opens in, zh or en; its reader can switch (default ${DEFAULT-VALUE}).")
    private PageLanguage language = PageLanguage.EN;

    /** The folder, ready to be written to, so that an experiment does not run in vain; empty if no report is wanted. */
    public Optional<ReportFolder> open() {
        return Optional.ofNullable(folder).map(ReportFolder::open);
    }

    /** Writes the report, made from the program's version, and says where it is. */
    public void write(Optional<ReportFolder> target, Function<String, Report> report, PrintWriter messages) {
        target.ifPresent(open -> {
            Path page = open.write(report.apply(ProgramVersion.text()), language);
            messages.println("Report: " + page);
            messages.flush();
        });
    }
}
