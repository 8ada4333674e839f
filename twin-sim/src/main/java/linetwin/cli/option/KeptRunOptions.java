package linetwin.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import linetwin.store.history.KeptRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which run of which line a command asks about, of a history that was kept or of what was heard. */
public final class KeptRunOptions {
    private static final int MOST_NAMED = 10;

    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "The history that a window keeps; it may still write to it.")
    private @Nullable Path store;

    @Option(
            names = "--line",
            paramLabel = "ID",
            description = "The line, by the name of its scenario; else the one heard last.")
    private @Nullable String line;

    @Option(
            names = "--run",
            paramLabel = "ID",
            description = "The run, or the begin of its id; else the last of the line.")
    private @Nullable String run;

    /** The history that was kept; empty if something else is asked. */
    public Optional<Path> store() {
        return Optional.ofNullable(store);
    }

    /** The line that is meant, by the name of its scenario; absent for any. */
    public @Nullable String line() {
        return line;
    }

    /**
     * The last run that fits.
     *
     * @param where what they are in, as the begin of a sentence
     * @param wanted what a line there would have to tell of, as the end of "no line"
     * @throws InputException if none fits
     */
    public KeptRun choose(List<KeptRun> runs, String where, String wanted) {
        List<KeptRun> fitting = runs.stream()
                .filter(kept -> line == null || kept.line().equals(line))
                .filter(kept -> run == null || kept.run().startsWith(run))
                .toList();
        if (!fitting.isEmpty()) {
            return fitting.get(fitting.size() - 1);
        }
        if (runs.isEmpty()) {
            throw new InputException(where + " tells of no line " + wanted
                    + ".\nMaybe it is still to be written, or another file is meant.");
        }
        throw new InputException((run == null ? "--line " + line : "--run " + run) + " is not in " + where
                + ".\nMaybe one of these is meant: "
                + runs.stream()
                        .map(kept -> run == null ? kept.line() : kept.run())
                        .distinct()
                        .limit(MOST_NAMED)
                        .collect(Collectors.joining(", "))
                + ".");
    }
}
