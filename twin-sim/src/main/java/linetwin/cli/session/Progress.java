package linetwin.cli.session;

import java.util.Optional;
import linetwin.cli.text.Terminal;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A bar on standard error while replications run or a recording is played; none where a program or a file reads along instead
 * of a person. The line that it stood on is blank again when it closes, also if that is by Ctrl-C.
 */
public final class Progress implements AutoCloseable {
    /** Columns below which numbers alone are shown: a name in front would leave them no room. */
    private static final int FEWEST_FOR_A_NAME = 60;

    private final Optional<ProgressBar> bar;
    private final Thread onShutdown = new Thread(this::clearAtEnd, "clear-progress");
    private volatile boolean isShuttingDown;

    private Progress(Optional<ProgressBar> bar) {
        this.bar = bar;
        Runtime.getRuntime().addShutdownHook(onShutdown);
    }

    /** A bar of the given number of steps. */
    public static Progress of(String task, long steps) {
        return new Progress(Terminal.find().map(terminal -> newBar(task, steps)));
    }

    /** With its own consumer, because the usual one asks the terminal for its width by native code. */
    private static ProgressBar newBar(String task, long steps) {
        int columns = Terminal.columns();
        return new ProgressBarBuilder()
                .setTaskName(columns < FEWEST_FOR_A_NAME ? "" : task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, columns - 1))
                .clearDisplayOnFinish()
                .build();
    }

    void step() {
        bar.ifPresent(ProgressBar::step);
    }

    /** Shows that there will be so many steps in all. */
    void expect(long steps) {
        bar.ifPresent(shown -> shown.maxHint(steps));
    }

    /** Shows that so many steps are done in all, which may be fewer than before. */
    public void stepTo(long steps) {
        bar.ifPresent(shown -> shown.stepTo(steps));
    }

    private void clearAtEnd() {
        isShuttingDown = true;
        clear();
    }

    private void clear() {
        bar.ifPresent(ProgressBar::close);
    }

    @Override
    public void close() {
        clear();
        if (!isShuttingDown) {
            Runtime.getRuntime().removeShutdownHook(onShutdown);
        }
    }
}
